import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'restart-newest-first',
  breaks: ['RES-02'],
  party: 'healthcare',
  because: 'After a restart the table of messages is read from its end.',
  apply: inHealthcare('outbox', () => ({ orderAfterRestart: (tasks) => tasks.toReversed() })),
}
