import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'hold-alarm-outlives-hold',
  breaks: ['NEED-03'],
  party: 'healthcare',
  because: 'Staff close an alarm, and nothing else does.',
  apply: inHealthcare('medicalHolds', () => ({ clearsOn: () => false })),
}
