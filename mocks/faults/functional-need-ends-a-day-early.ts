import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'functional-need-ends-a-day-early',
  breaks: ['NEED-01'],
  party: 'healthcare',
  because: 'The last day is taken for the day on which it is over.',
  apply: inHealthcare('functional', () => ({ isOver: (until, today) => until <= today })),
}
