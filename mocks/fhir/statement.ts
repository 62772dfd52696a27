import { all, isObject, type Resource } from '../healthcare/fhir/resource.ts'
import type { SearchParameter, SearchTable } from '../healthcare/fhir/search.ts'

const token = (...paths: string[]): SearchParameter => ({ kind: 'token', paths })
const string = (...paths: string[]): SearchParameter => ({ kind: 'string', paths })
const date = (...paths: string[]): SearchParameter => ({ kind: 'date', paths })

/** What the server keeps, and what it can be searched by. Source of names: base FHIR R4. */
export const TABLE: SearchTable = {
  Patient: {
    identifier: token('identifier'),
    family: string('name.family'),
    birthdate: date('birthDate'),
    gender: token('gender'),
  },
  Appointment: { identifier: token('identifier'), status: token('status'), date: date('start') },
  Task: { identifier: token('identifier'), status: token('status') },
  Observation: { identifier: token('identifier'), status: token('status'), code: token('code') },
}

const INTERACTIONS = ['read', 'vread', 'update', 'delete', 'history-instance', 'create', 'search-type']

/** What the server says of itself, from the table that it searches by. */
export function statementOf(baseUrl: string, now: Date): Resource {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: now.toISOString(),
    kind: 'instance',
    software: { name: 'Interlock plain FHIR server', version: '0.1.0' },
    implementation: { description: 'Reference system, synthetic data only', url: baseUrl },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        resource: Object.entries(TABLE).map(([type, parameters]) => ({
          type,
          interaction: INTERACTIONS.map((code) => ({ code })),
          versioning: 'versioned-update',
          readHistory: true,
          updateCreate: false,
          conditionalCreate: true,
          searchParam: Object.entries(parameters).map(([name, { kind }]) => ({ name, type: kind })),
          operation: [{ name: 'meta', definition: 'http://hl7.org/fhir/OperationDefinition/Resource-meta' }],
        })),
      },
    ],
  }
}

/** The resources of a statement, changed. */
export function describedOtherwise(
  statement: Resource,
  change: (resources: readonly object[]) => readonly object[],
): Resource {
  const rest = all(statement, 'rest').filter(isObject)
  return {
    ...statement,
    rest: rest.map((one) => ({ ...one, resource: change(all(one, 'resource').filter(isObject)) })),
  }
}
