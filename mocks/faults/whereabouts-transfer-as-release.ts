import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'whereabouts-transfer-as-release',
  breaks: ['NEED-06'],
  party: 'healthcare',
  because: 'Whoever leaves a prison has been released.',
  apply: inHealthcare('whereabouts', ({ called }) => ({
    called: (where) => (where.inPrison ? called(where) : 'released'),
  })),
}
