import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'move-waits-for-arrival',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because: 'Nobody has the work until the person has arrived somewhere.',
  apply: inHealthcare('followUp', ({ causeOf, hasFallenThrough }) => ({
    causeOf: (appointment, site, custody) =>
      custody.state === 'gone' ? undefined : causeOf(appointment, site, custody),
    hasFallenThrough: (appointment, entry) =>
      entry.cancelledBecause !== 'TRANSFERRED' && hasFallenThrough(appointment, entry),
  })),
}
