import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-busy-without-visits',
  breaks: ['OPS-13'],
  party: 'prison',
  because: 'Visits are in another system.',
  apply: inPrison('schedule', () => ({ busy: (commitments) => commitments.filter(({ kind }) => kind !== 'VISIT') })),
}
