import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'self-harm-post-closure-as-open',
  breaks: ['RISK-06'],
  party: 'healthcare',
  because: 'Every alert whose code begins with HA is taken for an open ACCT.',
  apply: inHealthcare('risk', (risk) => ({
    selfHarm: (alerts) =>
      alerts.some(({ alert, active }) => active && ['HA', 'HA1'].includes(alert.code))
        ? 'acct-open'
        : risk.selfHarm(alerts),
  })),
}
