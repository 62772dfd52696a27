import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-clash-known-beforehand',
  breaks: ['APPT-05'],
  party: 'healthcare',
  because: 'Clerks were tired of the warning, and the page says for them that they know of the clash',
  apply: inHealthcare('pages', () => ({ knownAnyway: (moment) => (moment === 'booking' ? ['clash'] : []) })),
}
