import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-landing-for-cell',
  breaks: ['NEED-06'],
  party: 'healthcare',
  because: 'The column is narrow, and the landing was thought to be enough',
  apply: inHealthcare('pages', () => ({ cellShown: ({ cell }) => cell?.replace(/-[^-]*$/, '') })),
}
