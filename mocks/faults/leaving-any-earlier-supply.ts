import { all, referenceTo } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leaving-any-earlier-supply',
  breaks: ['MED-03'],
  party: 'healthcare',
  because: 'A supply counts for as long as it is on the record, whichever leaving it was meant for.',
  apply: inHealthcare('leaving', () => ({
    isFor: (provided, medicine) => all(provided, 'supportingInformation.reference').includes(referenceTo(medicine)),
  })),
}
