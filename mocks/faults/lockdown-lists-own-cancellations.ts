import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'lockdown-lists-own-cancellations',
  breaks: ['APPT-13'],
  party: 'healthcare',
  because: 'What the clinic calls off for want of a clinician is put on the same list.',
  apply: inHealthcare('followUp', ({ hasFallenThrough }) => ({
    hasFallenThrough: (appointment, entry) =>
      entry.cancelledBecause === 'CLINICIAN_UNAVAILABLE' || hasFallenThrough(appointment, entry),
  })),
}
