import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'discharge-silence-unseen',
  breaks: ['REL-04'],
  party: 'healthcare',
  because: 'Nobody waits for an answer, so that none is missed.',
  apply: inHealthcare('discharge', () => ({ unconfirmedAfterMs: () => undefined })),
}
