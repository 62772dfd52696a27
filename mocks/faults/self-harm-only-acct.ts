import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'self-harm-only-acct',
  breaks: ['RISK-06'],
  party: 'healthcare',
  because: 'Self-harm is read from ACCT codes alone.',
  apply: inHealthcare('risk', (risk) => ({
    selfHarm: (alerts) => risk.selfHarm(alerts.filter(({ alert }) => alert.code.startsWith('HA'))),
  })),
}
