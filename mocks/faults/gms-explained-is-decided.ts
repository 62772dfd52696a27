import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-explained-is-decided',
  breaks: ['GMS-01'],
  party: 'healthcare',
  because: 'The leaflet that was handed over is filed as the consent.',
  apply: inHealthcare('registration', ({ missing, agrees }) => ({
    missing: (decision) => (decision.status === 'draft' ? [] : missing(decision)),
    agrees: (decision) => decision.status === 'draft' || agrees(decision),
  })),
}
