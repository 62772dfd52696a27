import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'screening-stays-listed',
  breaks: ['GMS-07'],
  party: 'healthcare',
  because: 'The list forgets to look whether somebody was registered since.',
  apply: inHealthcare('screening', () => ({ endsWhenFound: () => false })),
}
