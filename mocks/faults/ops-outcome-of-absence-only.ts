import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-outcome-of-absence-only',
  breaks: ['OPS-03'],
  party: 'prison',
  because: 'Only what went wrong is recorded.',
  apply: inPrison('appointments', () => ({
    outcomeShown: (outcome) => (outcome?.code === 'ATTENDED' ? undefined : outcome),
  })),
}
