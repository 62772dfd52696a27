import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-outcome-absent-is-refused',
  breaks: ['OPS-03'],
  party: 'prison',
  because: 'Whoever did not come is counted as having refused.',
  apply: inPrison('appointments', () => ({
    outcomeShown: (outcome) =>
      outcome === undefined || outcome.code === 'ATTENDED' ? outcome : { ...outcome, code: 'REFUSED' },
  })),
}
