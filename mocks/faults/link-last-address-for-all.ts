import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-last-address-for-all',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'What was kept back goes to where the last of it was to go.',
  apply: inHealthcare('discharge', () => ({ practiceOf: (own, lastNotLetIn) => lastNotLetIn ?? own })),
}
