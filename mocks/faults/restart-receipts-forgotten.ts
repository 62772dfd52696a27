import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'restart-receipts-forgotten',
  breaks: ['RES-02'],
  party: 'healthcare',
  because: 'The timer that watches for a receipt does not outlive the process.',
  apply: inHealthcare('outbox', () => ({ awaitsAfterRestart: () => false })),
}
