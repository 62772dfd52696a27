import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'food-change-not-told',
  breaks: ['NEED-07'],
  party: 'healthcare',
  because: 'What was sent is thought to be known.',
  apply: inHealthcare('food', () => ({ tells: (word) => word !== 'changed' })),
}
