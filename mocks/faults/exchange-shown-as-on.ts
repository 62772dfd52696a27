import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'exchange-shown-as-on',
  breaks: ['STD-05'],
  party: 'healthcare',
  because: 'The list of establishments shows whether they are connected, not whether they are switched on.',
  apply: inHealthcare('exchange', () => ({ shownStatus: () => 'active' })),
}
