import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-expired-lost',
  breaks: ['RISK-05', 'IDM-06', 'DQ-01', 'STD-04'],
  party: 'healthcare',
  because: 'Only what is active is kept, so an alert that ends is gone.',
  apply: inHealthcare('risk', () => ({ isKeptInHistory: ({ active }) => active })),
}
