import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-acct-review-presumed',
  breaks: ['OPS-05'],
  party: 'prison',
  because: 'Where no review is planned the date of the policy is shown.',
  apply: inPrison('acct', ({ view }) => ({
    view: (stage, nextReview) => view(stage, nextReview ?? '2026-03-09'),
  })),
}
