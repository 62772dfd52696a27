import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-prison-believed',
  breaks: ['IDM-01'],
  party: 'healthcare',
  because: 'What the prison calls verified is taken as verified, although the prison does not issue NHS numbers.',
  apply: inHealthcare('pairing', () => ({
    statusFromPrison: (status) => (status === 'VERIFIED' ? 'verified' : 'candidate'),
  })),
}
