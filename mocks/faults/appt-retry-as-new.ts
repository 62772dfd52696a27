import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-retry-as-new',
  breaks: ['APPT-04'],
  party: 'healthcare',
  because: 'Each attempt to send a booking is given a reference of its own.',
  apply: inHealthcare('outbox', (outbox) => ({
    referenceFor: (reference, attempt) =>
      reference.startsWith('appointment') && attempt > 1
        ? `${reference}.${attempt}`
        : outbox.referenceFor(reference, attempt),
  })),
}
