import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-pairing-undone-by-name-only',
  breaks: ['OPS-17'],
  party: 'prison',
  because: 'Undoing a pairing notes it and leaves the number.',
  apply: inPrison('pairing', () => ({ kept: (steps) => steps.filter(({ status }) => status !== 'NONE') })),
}
