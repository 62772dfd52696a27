import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'evacuation-review-left-to-the-prison',
  breaks: ['NEED-02'],
  party: 'healthcare',
  because: 'Who has told the prison has done enough.',
  apply: inHealthcare('evacuation', () => ({ tellsOfReview: (who) => who === 'prison' })),
}
