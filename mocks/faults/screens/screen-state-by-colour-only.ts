import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-state-by-colour-only',
  breaks: ['A11Y-01'],
  party: 'healthcare',
  because: 'The colour of the banner says what the state is, and its words do not',
  apply: inHealthcare('pages', () => ({ headline: () => 'Risk according to the prison' })),
}
