import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-pairing-without-history',
  breaks: ['OPS-17'],
  party: 'prison',
  because: 'Only the present pairing is kept.',
  apply: inPrison('pairing', () => ({ kept: (steps) => steps.slice(-1) })),
}
