import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicine-alarm-prescription-travels',
  breaks: ['MED-02'],
  party: 'healthcare',
  because: 'A prescription counts as a supply, as it does on discharge.',
  apply: inHealthcare('medicineAlarms', ({ travels }) => ({
    travels: (provided, stay, move) => provided.resourceType === 'MedicationRequest' || travels(provided, stay, move),
  })),
}
