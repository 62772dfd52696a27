import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'self-harm-post-closure-outweighs',
  breaks: ['RISK-06'],
  party: 'healthcare',
  because: 'The latest stage of the process in the code list wins, not the gravest.',
  apply: inHealthcare('risk', (risk) => ({
    selfHarm: (alerts) =>
      alerts.some(({ alert, active }) => active && alert.code === 'HA1') ? 'acct-post-closure' : risk.selfHarm(alerts),
  })),
}
