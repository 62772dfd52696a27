import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'handover-notes-of-own-site',
  breaks: ['MOVE-06'],
  party: 'healthcare',
  because: 'Notes belong to the site that wrote them.',
  apply: inHealthcare('handover', () => ({ crosses: ({ resourceType }) => resourceType !== 'DocumentReference' })),
}
