import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'access-notes-not-guarded',
  breaks: ['ACC-01', 'ACC-03'],
  party: 'healthcare',
  because: 'Documents came with a later module, which knows of roles and not of sites.',
  apply: inHealthcare('reach', () => ({ isGuarded: ({ resourceType }) => resourceType !== 'DocumentReference' })),
}
