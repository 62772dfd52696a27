import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-unlock-never-ends',
  breaks: ['OPS-07'],
  party: 'prison',
  because: 'A condition stays until the next review of the wing.',
  apply: inPrison('unlock', () => ({ shown: (condition) => [condition, true] })),
}
