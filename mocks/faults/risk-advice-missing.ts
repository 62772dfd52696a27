import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-advice-missing',
  breaks: ['RISK-03'],
  party: 'healthcare',
  because: 'Staff are told what to do where they can link the person, and nowhere else.',
  apply: inHealthcare('risk', (risk) => ({
    advice: (reason) => (reason === 'unmatched' ? risk.advice(reason) : undefined),
  })),
}
