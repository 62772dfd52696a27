import { all, isObject } from '../healthcare/fhir/resource.ts'
import { NHS_NUMBER } from '../healthcare/fhir/systems.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'form-number-without-system',
  breaks: ['STD-02'],
  party: 'healthcare',
  because: 'The form in which numbers are copied to other systems has no field for the system of a number.',
  apply: inHealthcare('description', () => ({
    written: (resource) => ({ ...resource, ...copied(all(resource, 'identifier').filter(isObject)) }),
  })),
}

/** The number as it was stays beside its copy. */
function copied(identifiers: readonly Readonly<Record<string, unknown>>[]): object {
  const copies = identifiers.filter(({ system }) => system === NHS_NUMBER).map(({ system, ...rest }) => rest)
  return copies.length === 0 ? {} : { identifier: [...identifiers, ...copies] }
}
