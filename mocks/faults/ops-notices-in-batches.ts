import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-notices-in-batches',
  breaks: ['OPS-10'],
  party: 'prison',
  because: 'Notices are gathered and sent every five minutes, as the service does for everybody.',
  apply: inPrison('events', () => ({ lag: () => 'real' })),
}
