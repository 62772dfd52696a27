import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'concern-repeated-as-new',
  breaks: ['RISK-08', 'RES-06', 'RES-02'],
  party: 'healthcare',
  because: 'Each attempt to send is given a reference of its own.',
  apply: inHealthcare('outbox', (outbox) => ({
    referenceFor: (reference, attempt) =>
      attempt > 1 && reference.startsWith('concern')
        ? `${reference}.${attempt}`
        : outbox.referenceFor(reference, attempt),
  })),
}
