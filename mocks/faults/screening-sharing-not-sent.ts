import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'screening-sharing-not-sent',
  breaks: ['GMS-07'],
  party: 'healthcare',
  because: 'The referral is kept in the record, and no programme learns of it.',
  apply: inHealthcare('screening', () => ({ tells: () => false })),
}
