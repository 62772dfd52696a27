import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-format-optional',
  breaks: ['GMS-01'],
  party: 'healthcare',
  because: 'The format was added to the form later, and is not asked for where the language is given.',
  apply: inHealthcare('registration', ({ missing }) => ({
    missing: (decision) => missing(decision).filter((part) => part !== 'format'),
  })),
}
