import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-name-not-checked',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'A certificate of a trusted authority is taken, whoever it was made for.',
  apply: inHealthcare('nhs', () => ({ takes: ({ problems }) => problems.every((one) => one === 'for another name') })),
}
