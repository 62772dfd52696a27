import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leavers-listed-each-notice',
  breaks: ['REL-03'],
  party: 'healthcare',
  because: 'Each notice of the release lists the person anew.',
  apply: inHealthcare('leavers', () => ({ lists: () => true })),
}
