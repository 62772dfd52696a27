import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicine-alarm-earlier-supply-travels',
  breaks: ['MED-02'],
  party: 'healthcare',
  because: 'A supply counts for as long as it is on the record, whichever transfer it went with.',
  apply: inHealthcare('medicineAlarms', () => ({
    travels: (provided) => provided.resourceType === 'MedicationDispense' && provided.status === 'completed',
  })),
}
