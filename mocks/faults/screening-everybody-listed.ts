import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'screening-everybody-listed',
  breaks: ['GMS-07'],
  party: 'healthcare',
  because: 'The list of those who are due is shown as it comes, registered or not.',
  apply: inHealthcare('screening', () => ({ isFound: () => false })),
}
