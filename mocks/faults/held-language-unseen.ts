import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'held-language-unseen',
  breaks: ['GMS-09'],
  party: 'healthcare',
  because: 'A flag on language is read by nobody who explains.',
  apply: inHealthcare('holding', ({ holds }) => ({
    holds: (flag, patient) => text(flag, 'code.coding.code') !== 'language' && holds(flag, patient),
  })),
}
