import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-escort-risk-only',
  breaks: ['OPS-12'],
  party: 'prison',
  because: 'The health part of an escort record is for the escort alone.',
  apply: inPrison('escort', () => ({ shown: (record) => ({ ...record, health: [] }) })),
}
