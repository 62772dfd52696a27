import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicine-alarm-withdrawn-travels',
  breaks: ['MED-02'],
  party: 'healthcare',
  because: 'Whatever was once dispensed counts, though it was taken back.',
  apply: inHealthcare('medicineAlarms', () => ({
    travels: (provided, inStay, { stay }) => provided.resourceType === 'MedicationDispense' && inStay === stay,
  })),
}
