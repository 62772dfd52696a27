import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'exchange-entered-sent-again',
  breaks: ['STD-05'],
  party: 'healthcare',
  because: 'Closing an item tidies the list and does nothing else.',
  apply: inHealthcare('exchange', () => ({ sendsWhatWasEntered: () => true })),
}
