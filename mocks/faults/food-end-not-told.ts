import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'food-end-not-told',
  breaks: ['NEED-07'],
  party: 'healthcare',
  because: 'Better safe than sorry: what the kitchen knows it keeps.',
  apply: inHealthcare('food', () => ({ tells: (word) => word !== 'ended' })),
}
