import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'whereabouts-court-as-cell',
  breaks: ['NEED-06', 'STD-04'],
  party: 'healthcare',
  because: 'Whoever is on the books of a prison is shown in it.',
  apply: inHealthcare('whereabouts', ({ called }) => ({
    called: (where) => (where.away ? 'in-prison' : called(where)),
  })),
}
