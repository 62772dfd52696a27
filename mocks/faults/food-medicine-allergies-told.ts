import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'food-medicine-allergies-told',
  breaks: ['NEED-07'],
  party: 'healthcare',
  because: 'Every allergy on the record is sent, also those to medicines.',
  apply: inHealthcare('food', () => ({ concernsFood: () => true })),
}
