import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-history-of-the-active',
  breaks: ['RISK-05'],
  party: 'healthcare',
  because: 'The history is the list of active alerts with more columns',
  apply: inHealthcare('pages', () => ({ isInHistory: ({ isActive }) => isActive })),
}
