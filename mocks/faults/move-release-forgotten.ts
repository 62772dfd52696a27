import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'move-release-forgotten',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because: 'Whoever is released is thought to need nothing more.',
  apply: inHealthcare('followUp', ({ causeOf, hasFallenThrough }) => ({
    causeOf: (...about) => (causeOf(...about) === 'release' ? undefined : causeOf(...about)),
    hasFallenThrough: (appointment, entry) =>
      entry.cancelledBecause !== 'RELEASED' && hasFallenThrough(appointment, entry),
  })),
}
