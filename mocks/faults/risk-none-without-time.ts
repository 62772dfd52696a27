import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-none-without-time',
  breaks: ['RISK-02'],
  party: 'healthcare',
  because: 'The time of confirmation is kept with each alert, so that there is none where there is no alert.',
  apply: inHealthcare('risk', (risk) => ({
    confirmedAt: (now, alerts) => (alerts === 0 ? undefined : risk.confirmedAt(now, alerts)),
  })),
}
