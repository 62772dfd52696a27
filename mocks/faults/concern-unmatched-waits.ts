import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'concern-unmatched-waits',
  breaks: ['RISK-08'],
  party: 'healthcare',
  because: 'A concern about a person who cannot be addressed waits for the day when they can.',
  apply: inHealthcare('concerns', () => ({ stateWhenUnmatched: () => 'waiting' })),
}
