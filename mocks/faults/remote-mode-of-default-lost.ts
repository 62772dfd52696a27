import { all, hasCode, isObject } from '../healthcare/fhir/resource.ts'
import { DELIVERY_CHANNEL_CODES } from '../healthcare/fhir/systems.ts'
import { type Fault, inHealthcare } from './fault.ts'

const inPerson = (extension: unknown) =>
  isObject(extension) && hasCode(extension.valueCodeableConcept, { system: DELIVERY_CHANNEL_CODES, code: 'In-person' })

export const fault: Fault = {
  id: 'remote-mode-of-default-lost',
  breaks: ['APPT-12'],
  party: 'healthcare',
  because: 'In person is the default and is not stored, so that nobody can tell it from not recorded.',
  apply: inHealthcare('outside', () => ({
    kept: (appointment) => ({
      ...appointment,
      extension: all(appointment, 'extension').filter((one) => !inPerson(one)),
    }),
  })),
}
