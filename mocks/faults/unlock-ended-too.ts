import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlock-ended-too',
  breaks: ['NEED-05'],
  party: 'healthcare',
  because: 'Every condition of the answer is shown, also one that is over.',
  apply: inHealthcare('unlock', () => ({ counts: () => true })),
}
