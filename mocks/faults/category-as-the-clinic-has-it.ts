import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'category-as-the-clinic-has-it',
  breaks: ['CONF-03'],
  party: 'healthcare',
  because: 'The prison has these categories, so it may know them.',
  apply: inHealthcare('categories', () => ({ told: (category) => category })),
}
