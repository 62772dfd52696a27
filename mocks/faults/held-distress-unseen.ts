import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'held-distress-unseen',
  breaks: ['GMS-09'],
  party: 'healthcare',
  because: 'A flag on distress is read by nobody who explains.',
  apply: inHealthcare('holding', ({ holds }) => ({
    holds: (flag, patient) => text(flag, 'code.coding.code') !== 'distress' && holds(flag, patient),
  })),
}
