import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'whereabouts-age-of-the-change',
  breaks: ['NEED-06'],
  party: 'healthcare',
  because: 'Only a change is written down, with its time.',
  apply: inHealthcare('whereabouts', () => ({ isConfirmedBy: (changes) => changes })),
}
