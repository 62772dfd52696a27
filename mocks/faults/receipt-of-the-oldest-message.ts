import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'receipt-of-the-oldest-message',
  breaks: ['RES-06'],
  party: 'healthcare',
  because: 'A receipt is matched to the person, and ticks off the first message about them that it finds.',
  apply: inHealthcare('outbox', () => ({
    meant: (clientReference, written) =>
      clientReference.startsWith('concern-') ? (written[0] ?? clientReference) : clientReference,
  })),
}
