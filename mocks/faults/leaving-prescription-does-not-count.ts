import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leaving-prescription-does-not-count',
  breaks: ['MED-03'],
  party: 'healthcare',
  because: 'Only what the pharmacy hands over is looked at.',
  apply: inHealthcare('leaving', ({ isEnough }) => ({
    isEnough: (provided) => provided.resourceType === 'MedicationDispense' && isEnough(provided),
  })),
}
