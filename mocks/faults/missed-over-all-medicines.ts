import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'missed-over-all-medicines',
  breaks: ['MED-04'],
  party: 'healthcare',
  because: 'Doses are counted for the person and not for the medicine.',
  apply: inHealthcare('missedDoses', () => ({ belongs: () => true })),
}
