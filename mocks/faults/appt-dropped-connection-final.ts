import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-dropped-connection-final',
  breaks: ['APPT-04', 'RES-02'],
  party: 'healthcare',
  because: 'A dropped connection is taken for a refusal.',
  apply: inHealthcare('outbox', (outbox) => ({
    shouldRetry: (failure, attempts, kind) =>
      (kind !== 'appointment-booking' || failure.reason !== 'unreachable') &&
      outbox.shouldRetry(failure, attempts, kind),
  })),
}
