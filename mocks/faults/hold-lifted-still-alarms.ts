import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'hold-lifted-still-alarms',
  breaks: ['NEED-03'],
  party: 'healthcare',
  because: 'A hold counts until its end date, whatever became of it.',
  apply: inHealthcare('medicalHolds', () => ({ stands: () => true })),
}
