import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leaving-opioids-everywhere',
  breaks: ['MED-03'],
  party: 'healthcare',
  because: 'Opioid substitution is a medicine like any other, also on transfer.',
  apply: inHealthcare('leaving', () => ({ isDue: (medicine) => medicine.status === 'active' })),
}
