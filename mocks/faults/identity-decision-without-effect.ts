import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-decision-without-effect',
  breaks: ['IDM-02', 'IDM-04'],
  party: 'healthcare',
  because: 'The decision is stored with the review and changes no record.',
  apply: inHealthcare('matching', () => ({ carriesOut: () => false })),
}
