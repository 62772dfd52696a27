import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'missed-uncollected-unseen',
  breaks: ['MED-04'],
  party: 'healthcare',
  because: 'A dose that nobody came for was not refused, and does not count.',
  apply: inHealthcare('missedDoses', () => ({
    isMissed: (dose) => text(dose, 'statusReason.coding.code') === 'missed',
  })),
}
