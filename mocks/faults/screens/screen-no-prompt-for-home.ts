import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-no-prompt-for-home',
  breaks: ['GMS-04'],
  party: 'healthcare',
  because: 'The prompt was thought to hold up receptions',
  apply: inHealthcare('pages', () => ({ promptsForHome: () => false })),
}
