import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'exchange-everything-listed',
  breaks: ['STD-05'],
  party: 'healthcare',
  because:
    'To be on the safe side every message is put on the list, where nobody tells what was sent from what was not.',
  apply: inHealthcare('exchange', () => ({ isToBeTold: () => true, closesWhenSent: () => false })),
}
