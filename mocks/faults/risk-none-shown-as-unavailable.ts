import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-none-shown-as-unavailable',
  breaks: ['RISK-01', 'RISK-03', 'RISK-05', 'IDM-02', 'IDM-03'],
  party: 'healthcare',
  because: 'An empty answer is taken for a failed one.',
  apply: inHealthcare('risk', () => ({ whenNone: () => 'unavailable' })),
}
