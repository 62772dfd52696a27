import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-review-without-its-date',
  breaks: ['RISK-11'],
  party: 'healthcare',
  because: 'The page says that a review is planned, and the day has to be asked for',
  apply: inHealthcare('pages', ({ review }) => ({
    review: (one) => (one.state === 'planned' ? 'Planned' : review(one)),
  })),
}
