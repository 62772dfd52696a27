import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-merged-number-unknown',
  breaks: ['OPS-11'],
  party: 'prison',
  because: 'A number that was merged no longer exists.',
  apply: inPrison('identity', () => ({ mergedLeadsOn: false })),
}
