import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-acct-open-or-not',
  breaks: ['OPS-05'],
  party: 'prison',
  because: 'An ACCT is open or it is not.',
  apply: inPrison('acct', ({ view }) => ({
    view: (stage, nextReview) => view(stage === 'OPEN' ? 'OPEN' : 'NONE', nextReview),
  })),
}
