import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'discharge-answers-newest',
  breaks: ['REL-04'],
  party: 'healthcare',
  because: 'An answer is taken for the one to the summary that was sent last.',
  apply: inHealthcare('discharge', () => ({ meant: (_messageId, onTheirWay) => onTheirWay.at(-1) })),
}
