import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'self-harm-from-any-alert',
  breaks: ['RISK-06', 'DQ-01'],
  party: 'healthcare',
  because: 'Risk to others is counted as self-harm.',
  apply: inHealthcare('risk', (risk) => ({
    selfHarm: (alerts) =>
      alerts.length > 0 && risk.selfHarm(alerts) === 'none' ? 'past-self-harm' : risk.selfHarm(alerts),
  })),
}
