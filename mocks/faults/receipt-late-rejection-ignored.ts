import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'receipt-late-rejection-ignored',
  breaks: ['RES-06'],
  party: 'healthcare',
  because: 'Once a message is unconfirmed, only good news is still listened to.',
  apply: inHealthcare('outbox', () => ({
    mayFollow: (before, after) => before !== 'unconfirmed' || after !== 'rejected',
  })),
}
