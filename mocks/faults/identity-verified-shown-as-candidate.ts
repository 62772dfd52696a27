import { NHS_NUMBER } from '../healthcare/fhir/systems.ts'
import { nhsNumberHeld, nhsNumberIdentifier, otherIdentifiers } from '../healthcare/numbers.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-verified-shown-as-candidate',
  breaks: ['IDM-01'],
  party: 'healthcare',
  because: 'The status is read from a field that a trace does not fill, so that no number ever looks verified.',
  apply: inHealthcare('numbers', () => ({
    shown: (patient) => {
      const { value, status } = nhsNumberHeld(patient)
      if (value === undefined || status !== 'verified') return patient
      return {
        ...patient,
        identifier: [...otherIdentifiers(patient, NHS_NUMBER), nhsNumberIdentifier(value, 'candidate')],
      }
    },
  })),
}
