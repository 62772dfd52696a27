import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'remote-never-suggested',
  breaks: ['APPT-12'],
  party: 'healthcare',
  because: 'Nobody is told that an appointment could be held from afar.',
  apply: inHealthcare('outside', () => ({ suitsRemote: () => false })),
}
