import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicine-alarm-outlives-the-move',
  breaks: ['MED-02'],
  party: 'healthcare',
  because: 'A move that is called off is not looked at again.',
  apply: inHealthcare('medicineAlarms', () => ({ endsWhenCalledOff: () => false })),
}
