import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-none-when-unmatched',
  breaks: ['RISK-03', 'IDM-02', 'IDM-04'],
  party: 'healthcare',
  because: 'There is nothing to ask for a person without a prison number, so nothing is known against them.',
  apply: inHealthcare('risk', () => ({ onUnmatched: () => 'none' })),
}
