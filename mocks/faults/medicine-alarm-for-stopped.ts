import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicine-alarm-for-stopped',
  breaks: ['MED-02'],
  party: 'healthcare',
  because: 'A medicine keeps its mark when it is stopped, and any stopped one is taken for marked.',
  apply: inHealthcare('medicineAlarms', ({ isTimeCritical }) => ({
    isTimeCritical: (medicine) => isTimeCritical(medicine) || medicine.status === 'stopped',
  })),
}
