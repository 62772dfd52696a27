import { type FhirResource, values } from '../fhir-resource.ts'
import { ACKNOWLEDGED } from './systems.ts'

/** A booking by staff who know that the prison may not have said what else it has planned for the person. */
export function knowingly(appointment: FhirResource): FhirResource {
  const acknowledged = { url: ACKNOWLEDGED, valueCode: 'commitments-unavailable' }
  return { ...appointment, extension: [...values(appointment, 'extension'), acknowledged] }
}

/** A booking by staff who know that the prison says nothing at all: neither what it has planned nor of risk to them. */
export function knowinglyAlone(appointment: FhirResource): FhirResource {
  const known = knowingly(appointment)
  const acknowledged = { url: ACKNOWLEDGED, valueCode: 'risk-unavailable' }
  return { ...known, extension: [...values(known, 'extension'), acknowledged] }
}
