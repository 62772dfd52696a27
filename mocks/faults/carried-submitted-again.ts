import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'carried-submitted-again',
  breaks: ['GMS-05'],
  party: 'healthcare',
  because: 'Each prison sends the registration of whoever has agreed.',
  apply: inHealthcare('carrying', () => ({ resubmits: () => true })),
}
