import { NHS_NUMBER } from '../healthcare/fhir/systems.ts'
import { nhsNumberHeld, nhsNumberIdentifier, otherIdentifiers } from '../healthcare/numbers.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-placeholder-for-none',
  breaks: ['IDM-01', 'EXIT-01', 'FHIR-17'],
  party: 'healthcare',
  because: 'The database demands an NHS number, so a placeholder stands where none is known.',
  apply: inHealthcare('numbers', () => ({
    shown: (patient) =>
      nhsNumberHeld(patient).status === 'none'
        ? {
            ...patient,
            identifier: [...otherIdentifiers(patient, NHS_NUMBER), nhsNumberIdentifier('9990000018', 'candidate')],
          }
        : patient,
  })),
}
