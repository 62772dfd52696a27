import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'merge-history-left-behind',
  breaks: ['IDM-03'],
  party: 'healthcare',
  because: 'What staff wrote stays on the record of the removed number.',
  apply: inHealthcare('merging', () => ({
    comesAlong: ({ resourceType }) => resourceType !== 'QuestionnaireResponse',
  })),
}
