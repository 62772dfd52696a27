import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'whereabouts-released-as-on-the-way',
  breaks: ['NEED-06'],
  party: 'healthcare',
  because: 'Everybody who has left is on the way somewhere.',
  apply: inHealthcare('whereabouts', ({ called }) => ({
    called: (where) => (where.inPrison ? called(where) : 'in-transit'),
  })),
}
