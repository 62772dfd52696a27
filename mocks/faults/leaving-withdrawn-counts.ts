import { daysOf } from '../healthcare/capabilities/medicines/leaving.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leaving-withdrawn-counts',
  breaks: ['MED-03'],
  party: 'healthcare',
  because: 'A supply or prescription is found by its kind, whatever has become of it.',
  apply: inHealthcare('leaving', () => ({
    isEnough: (provided) => provided.resourceType === 'MedicationRequest' || daysOf(provided) >= 7,
  })),
}
