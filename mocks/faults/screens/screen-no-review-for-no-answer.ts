import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-no-review-for-no-answer',
  breaks: ['RISK-11'],
  party: 'healthcare',
  because: 'A date that could not be asked for is shown as none',
  apply: inHealthcare('pages', ({ review }) => ({
    review: (one) => (one.state === 'planned' ? review(one) : 'None recorded'),
  })),
}
