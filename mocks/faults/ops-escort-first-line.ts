import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-escort-first-line',
  breaks: ['OPS-12'],
  party: 'prison',
  because: 'The form has one line for health.',
  apply: inPrison('escort', () => ({ kept: (essentials) => essentials.slice(0, 1) })),
}
