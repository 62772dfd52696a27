import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicine-alarm-for-any-medicine',
  breaks: ['MED-02'],
  party: 'healthcare',
  because: 'Every medicine that is taken counts as time-critical.',
  apply: inHealthcare('medicineAlarms', () => ({ isTimeCritical: (medicine) => medicine.status === 'active' })),
}
