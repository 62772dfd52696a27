import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'exchange-sent-stays-listed',
  breaks: ['STD-05'],
  party: 'healthcare',
  because: 'Nothing takes an item off the list but a member of staff.',
  apply: inHealthcare('exchange', () => ({ closesWhenSent: () => false })),
}
