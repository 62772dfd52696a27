import { NHS_NUMBER } from '../healthcare/fhir/systems.ts'
import { nhsNumberHeld, nhsNumberIdentifier, otherIdentifiers } from '../healthcare/numbers.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-candidate-shown-as-verified',
  breaks: ['IDM-01'],
  party: 'healthcare',
  because: 'The page shows a tick beside every NHS number, whatever its status.',
  apply: inHealthcare('numbers', () => ({
    shown: (patient) => {
      const { value, status } = nhsNumberHeld(patient)
      if (value === undefined || status !== 'candidate') return patient
      return {
        ...patient,
        identifier: [...otherIdentifiers(patient, NHS_NUMBER), nhsNumberIdentifier(value, 'verified')],
      }
    },
  })),
}
