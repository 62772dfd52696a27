import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-alerts-of-yesterday',
  breaks: ['OPS-10'],
  party: 'prison',
  because: 'What is shown is the copy of last night, in which whoever came today has no alerts.',
  apply: inPrison('alerts', () => ({ listed: () => [] })),
}
