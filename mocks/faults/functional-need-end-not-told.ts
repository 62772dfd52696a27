import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'functional-need-end-not-told',
  breaks: ['NEED-01'],
  party: 'healthcare',
  because: 'The prison is left to wait for the date.',
  apply: inHealthcare('functional', () => ({ tells: (word) => word !== 'ended' })),
}
