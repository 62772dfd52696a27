import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlink-staff-not-asked',
  breaks: ['IDM-04'],
  party: 'healthcare',
  because: 'Only the NHS number is taken back; whatever else was sent under the wrong number is left as it is.',
  apply: inHealthcare('unlinking', () => ({ asksStaffToTell: () => false })),
}
