import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-concern-sent-again-is-another',
  breaks: ['OPS-06'],
  party: 'prison',
  because: 'A concern is never refused, so one that is sent again is another.',
  apply: inPrison('concerns', () => ({ refusesDuplicates: false })),
}
