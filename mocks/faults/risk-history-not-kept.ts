import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-history-not-kept',
  breaks: ['RISK-05'],
  party: 'healthcare',
  because: 'The history is fetched each time and never kept.',
  apply: inHealthcare('risk', () => ({ keepsHistoryUnconfirmed: () => false })),
}
