import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-none-when-refused',
  breaks: ['RISK-03'],
  party: 'healthcare',
  because: 'A refusal is taken for an answer that happens to be empty.',
  apply: inHealthcare('risk', (risk) => ({
    stateAfter: (failure, before) =>
      failure.reason === 'refused' && before.activeAlerts === 0 ? 'none' : risk.stateAfter(failure, before),
  })),
}
