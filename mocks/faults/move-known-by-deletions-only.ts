import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'move-known-by-deletions-only',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because: 'A transfer is noticed only by the entries that the prison takes out of its book.',
  apply: inHealthcare('followUp', ({ causeOf }) => ({
    causeOf: (...about) => (causeOf(...about) === 'transfer' ? undefined : causeOf(...about)),
  })),
}
