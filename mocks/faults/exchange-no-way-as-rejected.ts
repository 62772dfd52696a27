import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'exchange-no-way-as-rejected',
  breaks: ['STD-05'],
  party: 'healthcare',
  because: 'A prison that has no operation for it is taken for one that said no, and nobody has to do anything.',
  apply: inHealthcare('exchange', () => ({ hasNoWay: () => false })),
}
