import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'food-silence-unseen',
  breaks: ['NEED-07'],
  party: 'healthcare',
  because: 'Nothing watches whether a receipt comes.',
  apply: inHealthcare('food', () => ({ receiptWithinMs: undefined })),
}
