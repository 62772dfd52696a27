import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'self-harm-ended-as-open',
  breaks: ['RISK-06'],
  party: 'healthcare',
  because: 'The summary is made from codes without a look at their dates.',
  apply: inHealthcare('risk', (risk) => ({
    selfHarm: (alerts) => risk.selfHarm(alerts.map((one) => ({ ...one, active: true }))),
  })),
}
