import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'whereabouts-age-of-the-look',
  breaks: ['NEED-06'],
  party: 'healthcare',
  because: 'What is shown is dated with the time at which it is shown.',
  apply: inHealthcare('whereabouts', () => ({ confirmsUnanswered: () => true })),
}
