import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'move-court-ignored',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because: 'A day at court is not thought of as a move.',
  apply: inHealthcare('followUp', ({ causeOf }) => ({
    causeOf: (...about) => (causeOf(...about) === 'away' ? undefined : causeOf(...about)),
  })),
}
