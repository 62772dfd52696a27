import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-none-when-unreachable',
  breaks: ['RISK-03'],
  party: 'healthcare',
  because: 'No answer in time is read as nothing to tell.',
  apply: inHealthcare('risk', (risk) => ({
    stateAfter: (failure, before) =>
      ['unreachable', 'timed-out'].includes(failure.reason) && before.activeAlerts === 0
        ? 'none'
        : risk.stateAfter(failure, before),
  })),
}
