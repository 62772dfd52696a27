import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'conflict-with-own-echo',
  breaks: ['APPT-07'],
  party: 'healthcare',
  because: 'A change whose reply was lost is refused when repeated, and called a conflict with itself.',
  apply: inHealthcare('conflicts', () => ({ recognisesEcho: () => false })),
}
