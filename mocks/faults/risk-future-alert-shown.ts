import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-future-alert-shown',
  breaks: ['RISK-01'],
  party: 'healthcare',
  because: 'Whether an alert counts is worked out from its end alone.',
  apply: inHealthcare('risk', () => ({
    isInActiveView: ({ alert: { expiresOn } }, today) => expiresOn === undefined || expiresOn > today,
  })),
}
