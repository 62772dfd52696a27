import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'evacuation-review-untold',
  breaks: ['NEED-02'],
  party: 'healthcare',
  because: 'The review is a matter of healthcare alone.',
  apply: inHealthcare('evacuation', () => ({ tellsOfReview: (who) => who === 'healthcare' })),
}
