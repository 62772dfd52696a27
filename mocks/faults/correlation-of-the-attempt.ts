import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'correlation-of-the-attempt',
  breaks: ['AUD-03'],
  party: 'healthcare',
  because: 'A repeated message is a new call, and every call has an identifier of its own.',
  apply: inHealthcare('outbox', (outbox) => ({
    correlationOf: (message, by, attempt) =>
      [outbox.correlationOf(message, by, attempt), ...(attempt > 1 ? [attempt] : [])].join('-'),
  })),
}
