import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'request-gives-out-everything',
  breaks: ['CONF-06'],
  party: 'healthcare',
  because: 'A person has a right to all that is held about them, at once.',
  apply: inHealthcare('disclosing', () => ({ isGivenOut: () => true })),
}
