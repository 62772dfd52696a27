import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-move-called-off-forgotten',
  breaks: ['OPS-09'],
  party: 'prison',
  because: 'A move that is called off is taken off the list.',
  apply: inPrison('moves', () => ({ listed: (moves) => moves.filter(({ status }) => status === 'PLANNED') })),
}
