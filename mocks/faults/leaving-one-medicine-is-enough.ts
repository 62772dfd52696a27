import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leaving-one-medicine-is-enough',
  breaks: ['MED-03'],
  party: 'healthcare',
  because: 'It is asked whether there is a supply, and not whether there is one of each medicine.',
  apply: inHealthcare('leaving', () => ({
    isProvided: (medicines, isCovered) => medicines.length === 0 || medicines.some(isCovered),
  })),
}
