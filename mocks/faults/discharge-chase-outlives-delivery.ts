import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'discharge-chase-outlives-delivery',
  breaks: ['REL-04'],
  party: 'healthcare',
  because: 'A chase stays open after the summary has arrived.',
  apply: inHealthcare('discharge', () => ({ endsWhenDelivered: () => false })),
}
