import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-acct-without-review',
  breaks: ['OPS-05'],
  party: 'prison',
  because: 'The date of a review is security information.',
  apply: inPrison('acct', ({ view }) => ({ view: (stage) => view(stage, undefined) })),
}
