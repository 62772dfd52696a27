import type { HealthcareRecordSearch, Shown } from '../../domain/record-search.ts'
import { type FhirResource, isResource, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'

/** Kinds of resources that can say something about a person, and the parameter that finds them. */
const KINDS: Readonly<Record<string, string>> = {
  List: 'subject',
  Flag: 'subject',
  Task: 'patient',
  Communication: 'subject',
  Appointment: 'patient',
  Encounter: 'subject',
  Condition: 'subject',
  Composition: 'subject',
  DocumentReference: 'subject',
  AuditEvent: 'entity',
}
/** Whose older versions can hold what was taken out of the newest. */
const VERSIONED = ['List', 'Flag']

export function healthcareRecordSearch(desk: Desk): HealthcareRecordSearch {
  return {
    async everythingOn(person, role) {
      const client = desk.as(role)
      const patient = `Patient/${await desk.patientId(person, 'nurse')}`
      const look = async (path: string): Promise<readonly FhirResource[]> => {
        const { status, resource } = await client.attempt({ method: 'GET', path })
        if (status !== 200 || !resource) return []
        const entries = values(resource, 'entry.resource').filter(isResource)
        return resource.resourceType === 'Bundle' ? entries : [resource]
      }
      const kinds = Object.entries(KINDS).map(([type, by]) => look(`${type}?${by}=${patient}&_count=200`))
      const found = (await Promise.all([look(patient), ...kinds])).flat()
      const named = found.filter(({ resourceType }) => VERSIONED.includes(resourceType))
      const versions = await Promise.all(named.map(({ resourceType, id }) => look(`${resourceType}/${id}/_history`)))
      return [...found, ...versions.flat()].map(shownFrom)
    },
  }
}

function shownFrom(resource: FhirResource): Shown {
  return { where: `${resource.resourceType}/${resource.id ?? 'without id'}`, text: JSON.stringify(resource) }
}
