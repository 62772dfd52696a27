import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-escort-added-up',
  breaks: ['OPS-12'],
  party: 'prison',
  because: 'What is written for an escort is added to what was written before.',
  apply: inPrison('escort', () => ({ kept: (essentials, before) => [...before, ...essentials] })),
}
