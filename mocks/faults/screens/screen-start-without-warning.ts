import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-start-without-warning',
  breaks: ['RISK-07'],
  party: 'healthcare',
  because: 'What was known at booking is said to be known at the start, by the page itself',
  apply: inHealthcare('pages', () => ({
    knownAnyway: (moment) => (moment === 'start' ? ['risk-to-staff-at-start'] : []),
  })),
}
