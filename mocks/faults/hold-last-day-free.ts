import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'hold-last-day-free',
  breaks: ['NEED-03'],
  party: 'healthcare',
  because: 'A hold until a day ends at the beginning of that day.',
  apply: inHealthcare('medicalHolds', () => ({ isAgainst: (departs, until) => departs < until })),
}
