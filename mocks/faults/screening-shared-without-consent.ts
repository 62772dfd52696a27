import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'screening-shared-without-consent',
  breaks: ['GMS-07'],
  party: 'healthcare',
  because: 'Telling a programme is taken for ordinary care, which needs no consent of its own.',
  apply: inHealthcare('screening', () => ({ mayShare: () => true })),
}
