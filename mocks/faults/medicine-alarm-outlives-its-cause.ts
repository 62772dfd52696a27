import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicine-alarm-outlives-its-cause',
  breaks: ['MED-02'],
  party: 'healthcare',
  because: 'Alarms are closed by hand alone, also when the medicine is packed after all.',
  apply: inHealthcare('medicineAlarms', () => ({ endsWhenProvided: () => false })),
}
