import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'handover-hold-ends',
  breaks: ['MOVE-06'],
  party: 'healthcare',
  because: 'A hold is thought to be about leaving this prison, and so to end with the transfer.',
  apply: inHealthcare('handover', () => ({ keepsHold: () => false })),
}
