import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-filed-by-code',
  breaks: ['RISK-05'],
  party: 'healthcare',
  because: 'Alerts are filed by their code, so that a new one overwrites the old one.',
  apply: inHealthcare('risk', () => ({ keyOf: ({ code }) => code })),
}
