import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'restart-queue-in-memory',
  breaks: ['RES-02'],
  party: 'healthcare',
  because: 'What waits to be sent is kept in memory alone.',
  apply: inHealthcare('outbox', () => ({ survives: () => false })),
}
