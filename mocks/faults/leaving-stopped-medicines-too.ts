import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leaving-stopped-medicines-too',
  breaks: ['MED-03'],
  party: 'healthcare',
  because: 'The list of medicines holds what was ever taken.',
  apply: inHealthcare('leaving', () => ({ isDue: () => true })),
}
