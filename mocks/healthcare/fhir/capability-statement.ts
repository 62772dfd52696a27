import type { Interactions } from './interactions.ts'
import type { Resource } from './resource.ts'
import type { SearchTable } from './search.ts'

interface Offer {
  readonly baseUrl: string
  readonly table: SearchTable
  readonly interactions: Pick<Interactions, 'operations'>
}

const CHANGES = ['create', 'update', 'delete']
const LOOKS = ['read', 'vread', 'history-instance', 'search-type']

/** What this server offers, generated from the table that it searches by, so that the two cannot differ. */
export function capabilityStatement({ baseUrl, table, interactions }: Offer, date: Date): Resource {
  const operations = (scope: (name: string) => boolean) =>
    interactions.operations.filter(scope).map((name) => ({
      name: name.slice(name.indexOf('$') + 1),
      definition: `https://interlock.example/fhir/OperationDefinition/${name.slice(name.indexOf('$') + 1)}`,
    }))
  const some = (list: readonly object[]) => (list.length > 0 ? { operation: list } : {})
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: date.toISOString(),
    kind: 'instance',
    software: { name: 'Interlock reference prison health record' },
    implementation: { description: 'Reference system, synthetic data only', url: baseUrl },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        security: { cors: false, description: 'Bearer token; each token is one member of staff.' },
        resource: Object.entries(table).map(([type, parameters]) => ({
          type,
          interaction: (type === 'AuditEvent' ? LOOKS : [...LOOKS, ...CHANGES]).map((code) => ({ code })),
          versioning: 'versioned',
          readHistory: true,
          updateCreate: false,
          conditionalCreate: type !== 'AuditEvent',
          searchInclude: Object.entries(parameters)
            .filter(([, parameter]) => parameter.kind === 'reference')
            .map(([name]) => `${type}:${name}`),
          searchParam: Object.entries(parameters).map(([name, { kind }]) => ({ name, type: kind })),
          ...some(operations((name) => name.startsWith(`${type}/`))),
        })),
        ...some(operations((name) => name.startsWith('$'))),
      },
    ],
  }
}
