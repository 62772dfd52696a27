import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-outcome-refusal-is-private',
  breaks: ['OPS-03'],
  party: 'prison',
  because: "A refusal is the person's own affair and is shown as absence.",
  apply: inPrison('appointments', () => ({
    outcomeShown: (outcome) => (outcome?.code === 'REFUSED' ? { ...outcome, code: 'ELSEWHERE' } : outcome),
  })),
}
