import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'concern-silence-unseen',
  breaks: ['RISK-08', 'RES-06', 'STD-05', 'RES-02', 'DQ-03'],
  party: 'healthcare',
  because: 'Nothing watches whether an answer comes.',
  apply: inHealthcare('concerns', () => ({ receiptWithinMs: undefined })),
}
