import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leavers-stay-listed',
  breaks: ['REL-03'],
  party: 'healthcare',
  because: 'The list is closed by hand alone.',
  apply: inHealthcare('leavers', () => ({ endsWhenRegistered: () => false })),
}
