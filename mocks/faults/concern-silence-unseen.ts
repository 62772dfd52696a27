import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'concern-silence-unseen',
  breaks: ['RISK-08'],
  party: 'healthcare',
  because: 'Nothing watches whether an answer comes.',
  apply: inHealthcare('concerns', () => ({ receiptWithinMs: undefined })),
}
