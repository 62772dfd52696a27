import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-typed-number-believed',
  breaks: ['IDM-01', 'IDM-02'],
  party: 'healthcare',
  because: 'A prison number that staff typed counts as confirmed.',
  apply: inHealthcare('numbers', () => ({ prisonStatusAsWritten: () => 'verified' })),
}
