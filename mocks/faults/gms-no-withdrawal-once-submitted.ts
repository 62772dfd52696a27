import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-no-withdrawal-once-submitted',
  breaks: ['GMS-06'],
  party: 'healthcare',
  because: 'What has been submitted is out of our hands.',
  apply: inHealthcare('withdrawal', () => ({ mayWithdraw: (submissions) => submissions.length === 0 })),
}
