import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-pairing-all-candidates',
  breaks: ['OPS-17'],
  party: 'prison',
  because: 'The prison verifies for itself; what comes from outside is a candidate.',
  apply: inPrison('pairing', () => ({
    kept: (steps) => steps.map((step) => (step.status === 'VERIFIED' ? { ...step, status: 'CANDIDATE' } : step)),
  })),
}
