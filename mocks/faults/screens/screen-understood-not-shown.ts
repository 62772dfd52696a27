import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-understood-not-shown',
  breaks: ['GMS-01'],
  party: 'healthcare',
  because: 'What a person understood is long, and was left out of the summary of a decision',
  apply: inHealthcare('pages', () => ({
    decisionShown: (facts) => facts.filter(([name]) => name !== 'Understood as'),
  })),
}
