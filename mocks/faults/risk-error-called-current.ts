import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-error-called-current',
  breaks: ['RISK-04'],
  party: 'healthcare',
  because: 'Whoever answers with an error is there, so that what is known counts as up to date.',
  apply: inHealthcare('risk', () => ({ isCurrentUnconfirmed: (reason) => reason === 'failing' })),
}
