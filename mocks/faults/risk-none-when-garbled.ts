import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-none-when-garbled',
  breaks: ['RISK-03'],
  party: 'healthcare',
  because: 'An answer that cannot be parsed is replaced by an empty list.',
  apply: inHealthcare('risk', (risk) => ({
    stateAfter: (failure, before) =>
      failure.reason === 'malformed' && before.activeAlerts === 0 ? 'none' : risk.stateAfter(failure, before),
  })),
}
