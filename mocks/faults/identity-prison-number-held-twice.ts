import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-prison-number-held-twice',
  breaks: ['IDM-01'],
  party: 'healthcare',
  because: 'Nobody looks whether another record is linked to the prison number that staff type.',
  apply: inHealthcare('numbers', () => ({ refusesSecondLink: () => false })),
}
