import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-risk-not-at-reception',
  breaks: ['UI-01'],
  party: 'healthcare',
  because: 'Reception and registration were made by another team, which built no banner',
  apply: inHealthcare('pages', () => ({ carriesRisk: (view) => view !== 'Reception' && view !== 'Registration' })),
}
