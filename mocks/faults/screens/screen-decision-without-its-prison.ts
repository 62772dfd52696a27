import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-decision-without-its-prison',
  breaks: ['GMS-05'],
  party: 'healthcare',
  because: 'A decision was shown at the prison where it was made, and nobody had to say which',
  apply: inHealthcare('pages', () => ({ decisionShown: (facts) => facts.filter(([name]) => name !== 'Decided at') })),
}
