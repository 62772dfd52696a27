import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicine-alarm-closed-without-a-word',
  breaks: ['MED-02'],
  party: 'healthcare',
  because: 'An alarm is waved away like any notification.',
  apply: inHealthcare('medicineAlarms', () => ({ mayClose: () => true })),
}
