import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'discharge-waits-for-ever',
  breaks: ['REL-04'],
  party: 'healthcare',
  because: 'Nothing looks at a waiting summary again once a practice is found.',
  apply: inHealthcare('discharge', () => ({ resumes: () => false })),
}
