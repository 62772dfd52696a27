import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-prison-displaces',
  breaks: ['IDM-01'],
  party: 'healthcare',
  because: 'The last notice wins, so that a proposal of the prison displaces a number that was verified.',
  apply: inHealthcare('pairing', (before) => ({
    takes: (held, status) => before.takes(held, status) || status === 'CANDIDATE',
  })),
}
