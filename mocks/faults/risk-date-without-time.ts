import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-date-without-time',
  breaks: ['RISK-02'],
  party: 'healthcare',
  because: 'The confirmation is kept as a date.',
  apply: inHealthcare('risk', () => ({ confirmedAt: (now) => now.toISOString().slice(0, 10) })),
}
