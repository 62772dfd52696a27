import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'handover-access-ends-at-once',
  breaks: ['ACC-02'],
  party: 'healthcare',
  because: 'Whoever is gone is gone: the old site has no more access.',
  apply: inHealthcare('reach', () => ({ handoverMs: () => 0 })),
}
