import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-activities-are-everything',
  breaks: ['OPS-13'],
  party: 'prison',
  because: 'Whatever somebody is due at is an activity.',
  apply: inPrison('schedule', () => ({ activities: (commitments) => commitments })),
}
