import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'exchange-concerns-not-listed',
  breaks: ['STD-05'],
  party: 'healthcare',
  because: 'The list for manual entry was made for appointments.',
  apply: inHealthcare('exchange', () => ({ isListed: (kind) => kind.startsWith('appointment') })),
}
