import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-number-held-twice',
  breaks: ['IDM-01'],
  party: 'healthcare',
  because: 'Nobody looks whether the number is verified for somebody else already.',
  apply: inHealthcare('numbers', () => ({ refusesSecondHolder: () => false })),
}
