import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'self-harm-open-as-past',
  breaks: ['RISK-06', 'DQ-01'],
  party: 'healthcare',
  because: 'All self-harm is shown by one mark.',
  apply: inHealthcare('risk', () => ({
    selfHarm: (alerts) => (alerts.some(({ alert }) => alert.type === 'H') ? 'past-self-harm' : 'none'),
  })),
}
