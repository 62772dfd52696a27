import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'contract-finding-stays',
  breaks: ['REG-03'],
  party: 'healthcare',
  because: 'A finding has to be closed by hand, and nobody does.',
  apply: inHealthcare('contract', () => ({ closes: () => false })),
}
