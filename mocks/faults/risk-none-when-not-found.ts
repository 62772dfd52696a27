import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-none-when-not-found',
  breaks: ['RISK-03'],
  party: 'healthcare',
  because: 'A person whom the prison does not find is taken for a person without alerts.',
  apply: inHealthcare('risk', (risk) => ({
    stateAfter: (failure, before) =>
      failure.reason === 'not-found' && before.activeAlerts === 0 ? 'none' : risk.stateAfter(failure, before),
  })),
}
