import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'clash-free-when-unavailable',
  breaks: ['APPT-05'],
  party: 'healthcare',
  because: 'Where the prison does not answer, its list of plans is taken to be empty.',
  apply: inHealthcare('clashes', () => ({ booksWithoutKnowing: () => true })),
}
