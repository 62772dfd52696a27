import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-any-authority-trusted',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'Whatever was needed to get the link to work in a test, anybody may have signed the certificate.',
  apply: inHealthcare('nhs', () => ({
    takes: ({ problems }) => problems.every((one) => one === 'from nobody who is trusted'),
  })),
}
