import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'discharge-sent-is-delivered',
  breaks: ['REL-04'],
  party: 'healthcare',
  because: 'A summary that the exchange has taken counts as delivered.',
  apply: inHealthcare('discharge', () => ({ stateAfterSending: () => 'received' })),
}
