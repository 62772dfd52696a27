import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-understanding-ticked',
  breaks: ['GMS-01'],
  party: 'healthcare',
  because: 'That something was explained is taken to mean that it was understood.',
  apply: inHealthcare('registration', ({ missing }) => ({
    missing: (decision) => missing(decision).filter((part) => part !== 'understood'),
  })),
}
