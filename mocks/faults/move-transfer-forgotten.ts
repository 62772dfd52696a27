import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'move-transfer-forgotten',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because:
    'Appointments of the last prison are left to the last prison, and deleted ones are thought never to have been.',
  apply: inHealthcare('followUp', ({ causeOf, hasFallenThrough }) => ({
    causeOf: (...about) => (causeOf(...about) === 'transfer' ? undefined : causeOf(...about)),
    hasFallenThrough: (appointment, entry) => entry.status !== 'DELETED' && hasFallenThrough(appointment, entry),
  })),
}
