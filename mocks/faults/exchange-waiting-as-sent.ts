import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'exchange-waiting-as-sent',
  breaks: ['STD-05'],
  party: 'healthcare',
  because: 'What has been handed to the sender counts as sent.',
  apply: inHealthcare('exchange', () => ({ stateWhileOff: () => 'sent' })),
}
