import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'letter-says-what-is-written-alone',
  breaks: ['CONF-06'],
  party: 'healthcare',
  because: 'A letter says what its author wrote, and nothing else.',
  apply: inHealthcare('disclosing', () => ({ goesAlong: () => false })),
}
