import { daysOf } from '../healthcare/capabilities/medicines/leaving.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicine-alarm-a-week-or-nothing',
  breaks: ['MED-02'],
  party: 'healthcare',
  because: 'What travels has to last seven days, as on discharge; less is taken for nothing.',
  apply: inHealthcare('medicineAlarms', ({ travels }) => ({
    travels: (provided, stay, move) => travels(provided, stay, move) && daysOf(provided) >= 7,
  })),
}
