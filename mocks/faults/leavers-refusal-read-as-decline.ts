import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leavers-refusal-read-as-decline',
  breaks: ['REL-03'],
  party: 'healthcare',
  because: 'Every registration that came to nothing is put down to the person.',
  apply: inHealthcare('leavers', ({ reasonOf }) => ({
    reasonOf: (registrations) => reasonOf(registrations).replace('refused-by-practice', 'declined-by-person'),
  })),
}
