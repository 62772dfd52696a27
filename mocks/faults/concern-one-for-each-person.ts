import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'concern-one-for-each-person',
  breaks: ['RISK-08'],
  party: 'healthcare',
  because: 'A concern is known by the person it is about, so a second one is taken for the first.',
  apply: inHealthcare('concerns', () => ({
    reference: (concern) => `concern-${text(concern, 'subject.reference')?.replace('/', '-')}`,
  })),
}
