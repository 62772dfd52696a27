import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicine-alarm-once-a-move',
  breaks: ['MED-02'],
  party: 'healthcare',
  because: 'An alarm that was raised before departure is thought to do for the arrival as well.',
  apply: inHealthcare('medicineAlarms', () => ({
    raises: (_move, same, others) => same.length === 0 && others.length === 0,
  })),
}
