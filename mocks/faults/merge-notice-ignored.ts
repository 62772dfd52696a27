import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'merge-notice-ignored',
  breaks: ['IDM-03'],
  party: 'healthcare',
  because: 'The merge is noticed only when somebody opens the old record.',
  apply: inHealthcare('merging', () => ({ reactsToNotice: () => false })),
}
