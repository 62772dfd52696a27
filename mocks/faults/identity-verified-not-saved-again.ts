import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-verified-not-saved-again',
  breaks: ['IDM-01'],
  party: 'healthcare',
  because: 'The look for other holders of a number finds the record itself, which then cannot be saved any more.',
  apply: inHealthcare('numbers', () => ({ refusesSecondHolder: (held) => held === 'verified' })),
}
