import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-never-current',
  breaks: ['RISK-04', 'RES-04', 'RES-07'],
  party: 'healthcare',
  because: 'Everything is labelled as possibly out of date, to be on the safe side.',
  apply: inHealthcare('risk', () => ({ isCurrent: () => false })),
}
