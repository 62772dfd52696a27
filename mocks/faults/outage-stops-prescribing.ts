import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'outage-stops-prescribing',
  breaks: ['RES-01'],
  party: 'healthcare',
  because: 'Prescribing first makes sure that the person is still there.',
  apply: inHealthcare('continuity', () => ({ needsPrison: (type) => type === 'MedicationRequest' })),
}
