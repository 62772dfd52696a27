import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leavers-transferred-listed',
  breaks: ['REL-03'],
  party: 'healthcare',
  because: 'Whoever is no longer in the prison is taken for released.',
  apply: inHealthcare('leavers', () => ({ isRelease: () => true })),
}
