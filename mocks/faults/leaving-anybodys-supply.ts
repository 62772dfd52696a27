import { all, text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leaving-anybodys-supply',
  breaks: ['MED-03'],
  party: 'healthcare',
  because: 'Supplies are looked up by the name of the medicine alone.',
  apply: inHealthcare('leaving', () => ({
    isFor: (provided, medicine, task) =>
      text(provided, 'medicationCodeableConcept.text') === text(medicine, 'medicationCodeableConcept.text') &&
      (text(provided, 'subject.reference') !== text(medicine, 'subject.reference') ||
        all(provided, 'supportingInformation.reference').includes(`Task/${task.id}`)),
  })),
}
