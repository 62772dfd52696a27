import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-unlock-prison-only',
  breaks: ['OPS-07'],
  party: 'prison',
  because: 'What healthcare asks for is shown to the wing and not to healthcare.',
  apply: inPrison('unlock', () => ({
    shown: (condition, active) =>
      condition.origin === 'HEALTH' ? [{ ...condition, origin: 'PRISON' }, active] : [condition, active],
  })),
}
