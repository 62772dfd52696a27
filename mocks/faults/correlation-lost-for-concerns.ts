import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'correlation-lost-for-concerns',
  breaks: ['AUD-03'],
  party: 'healthcare',
  because: 'Concerns came later, and their messages know nothing of who asked.',
  apply: inHealthcare('outbox', (outbox) => ({
    correlationOf: (message, by, attempt) =>
      outbox.correlationOf(message, message.kind.code === 'concern' ? undefined : by, attempt),
  })),
}
