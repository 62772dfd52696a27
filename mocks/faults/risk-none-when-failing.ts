import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-none-when-failing',
  breaks: ['RISK-03'],
  party: 'healthcare',
  because: 'An error of the prison is caught and read as an empty list.',
  apply: inHealthcare('risk', (risk) => ({
    stateAfter: (failure, before) =>
      failure.reason === 'failing' && before.activeAlerts === 0 ? 'none' : risk.stateAfter(failure, before),
  })),
}
