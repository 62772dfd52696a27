import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'exchange-waiting-forgotten',
  breaks: ['STD-05'],
  party: 'healthcare',
  because: 'What waited is thrown away when the exchange is switched on.',
  apply: inHealthcare('exchange', () => ({ sendsWhatWaited: () => false })),
}
