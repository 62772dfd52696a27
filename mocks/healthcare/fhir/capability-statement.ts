import type { Interactions } from './interactions.ts'
import { all, isObject, type Resource } from './resource.ts'
import type { SearchTable } from './search.ts'

interface Offer {
  readonly baseUrl: string
  readonly table: SearchTable
  readonly interactions: Pick<Interactions, 'operations'>
}

/** Of docs/interface. */
const INTERFACE_VERSION = '0.1.0'

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
    version: INTERFACE_VERSION,
    status: 'active',
    date: date.toISOString(),
    kind: 'instance',
    software: { name: 'Interlock reference prison health record', version: INTERFACE_VERSION },
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
          ...included(type, parameters),
          searchParam: Object.entries(parameters).map(([name, { kind }]) => ({ name, type: kind })),
          ...some(operations((name) => name.startsWith(`${type}/`))),
        })),
        ...some([
          ...operations((name) => name.startsWith('$')),
          {
            name: 'process-message',
            definition: 'http://hl7.org/fhir/OperationDefinition/MessageHeader-process-message',
          },
        ]),
      },
    ],
    messaging: [
      {
        supportedMessage: ['', '-cancelled'].map((end) => ({
          mode: 'receiver',
          definition: `https://fhir.nhs.uk/MessageDefinition/bars-message-booking-request${end}`,
        })),
      },
    ],
  }
}

/** Types without references have nothing to include. */
function included(type: string, parameters: SearchTable[string]): object {
  const references = Object.entries(parameters).filter(([, { kind }]) => kind === 'reference')
  return references.length === 0 ? {} : { searchInclude: references.map(([name]) => `${type}:${name}`) }
}

/** The same statement with each of its resources changed. */
export function withResources(statement: Resource, change: (resource: Resource) => object): Resource {
  return onServer(statement, (resources) => resources.map((one) => change(one)))
}

/** The same statement with one resource more. */
export function withMore(statement: Resource, resource: object): Resource {
  return onServer(statement, (resources) => [...resources, resource])
}

function onServer(statement: Resource, change: (resources: readonly Resource[]) => readonly object[]): Resource {
  const rest = all(statement, 'rest').filter(isObject)
  return { ...statement, rest: rest.map((one) => ({ ...one, resource: change(all(one, 'resource') as Resource[]) })) }
}
