import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-revocation-not-looked-at',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'The list of what was revoked is there and nobody looks at it.',
  apply: inHealthcare('nhs', () => ({ takes: ({ problems }) => problems.every((one) => one === 'revoked') })),
}
