import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'self-harm-closed-as-none',
  breaks: ['RISK-06'],
  party: 'healthcare',
  because: 'A closed ACCT is taken for one that never was.',
  apply: inHealthcare('risk', (risk) => ({
    selfHarm: (alerts) => risk.selfHarm(alerts.filter(({ alert }) => alert.code !== 'HA2')),
  })),
}
