import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'letter-keeps-what-was-ruled-out',
  breaks: ['CONF-06'],
  party: 'healthcare',
  because: 'A problem stays on the list once it was on it.',
  apply: inHealthcare('disclosing', () => ({
    goesAlong: ({ verificationStatus }) => verificationStatus !== undefined,
  })),
}
