import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'self-harm-ended-forgotten',
  breaks: ['RISK-06'],
  party: 'healthcare',
  because: 'The summary is made from the active alerts.',
  apply: inHealthcare('risk', (risk) => ({
    selfHarm: (alerts) => risk.selfHarm(alerts.filter(({ active }) => active)),
  })),
}
