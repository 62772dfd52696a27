import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'exchange-off-ignored',
  breaks: ['STD-05', 'DQ-03'],
  party: 'healthcare',
  because: 'The switch changes what is shown, and the sender never asks it.',
  apply: inHealthcare('exchange', () => ({ mayLeave: () => true })),
}
