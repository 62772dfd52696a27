import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'handover-access-for-good',
  breaks: ['ACC-02'],
  party: 'healthcare',
  because: 'The old site may need the record again.',
  apply: inHealthcare('reach', () => ({ handoverMs: () => Number.MAX_SAFE_INTEGER })),
}
