import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-gives-up',
  breaks: ['APPT-04', 'RES-02'],
  party: 'healthcare',
  because: 'A booking is tried twice, and then it is for the clinic to notice.',
  apply: inHealthcare('outbox', (outbox) => ({
    shouldRetry: (failure, attempts, kind) =>
      (kind !== 'appointment-booking' || attempts < 2) && outbox.shouldRetry(failure, attempts, kind),
  })),
}
