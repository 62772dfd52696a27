import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'receipt-hold-without-fallback',
  breaks: ['RES-06'],
  party: 'healthcare',
  because: 'A hold is called unconfirmed, and nobody wrote down what staff do then.',
  apply: inHealthcare('medicalHolds', () => ({ advice: () => undefined })),
}
