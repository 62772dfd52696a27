import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'handover-risk-of-own-site',
  breaks: ['MOVE-06'],
  party: 'healthcare',
  because: 'A list of risk opens with the next refresh, and not at the arrival.',
  apply: inHealthcare('handover', () => ({ crosses: ({ resourceType }) => resourceType !== 'List' })),
}
