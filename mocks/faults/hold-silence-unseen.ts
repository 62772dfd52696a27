import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'hold-silence-unseen',
  breaks: ['NEED-03', 'RES-06'],
  party: 'healthcare',
  because: 'Nothing watches whether a receipt comes.',
  apply: inHealthcare('medicalHolds', () => ({ receiptWithinMs: undefined })),
}
