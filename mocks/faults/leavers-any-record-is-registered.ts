import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leavers-any-record-is-registered',
  breaks: ['REL-03'],
  party: 'healthcare',
  because: 'Whoever has a registration on the record is thought to have one, however it ended.',
  apply: inHealthcare('leavers', () => ({ isRegistered: () => true })),
}
