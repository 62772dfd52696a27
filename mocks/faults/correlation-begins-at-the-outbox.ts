import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'correlation-begins-at-the-outbox',
  breaks: ['AUD-03'],
  party: 'healthcare',
  because: 'The identifier is given to a message when it is written.',
  apply: inHealthcare('outbox', () => ({ correlationOf: ({ clientReference }) => clientReference })),
}
