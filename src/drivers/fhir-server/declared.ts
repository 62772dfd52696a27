import type { DeclaredType } from '../../domain/fhir-server.ts'
import { NotApplicable, NothingObserved } from '../../domain/outcomes.ts'
import type { FhirClient } from '../fhir-client.ts'
import { text, texts, values } from '../fhir-resource.ts'

/** What a server says of itself. */
export interface Declared {
  readonly types: readonly DeclaredType[]
  /** Where it says so. */
  readonly seen: string
}

/**
 * Reads the CapabilityStatement.
 *
 * @param otherwise what the candidate file says, of use only where the server does not describe itself
 * @throws {NothingObserved} where nothing says what can be asked of the server
 */
export async function readDeclared(client: FhirClient, otherwise: readonly DeclaredType[] = []): Promise<Declared> {
  const seen = await client.attempt({ method: 'GET', path: 'metadata' })
  if (seen.resource?.resourceType !== 'CapabilityStatement' && otherwise.length > 0)
    return { types: otherwise, seen: 'the candidate file, because the server does not describe itself' }
  if (seen.status !== 200 || seen.resource?.resourceType !== 'CapabilityStatement') {
    const found = seen.resource ? `a ${seen.resource.resourceType}` : (seen.body ?? 'an empty body')
    throw new NothingObserved(
      `Nothing says what can be asked of the server: its metadata gives ${found}.\nSeen: ${seen.where}\nNext: let metadata answer with its CapabilityStatement, or name with "interfaces.fhir.declares" in the candidate file what can be asked.`,
    )
  }
  const rest = values(seen.resource, 'rest').filter((one) => text(one, 'mode') !== 'client')
  return { types: rest.flatMap((one) => values(one, 'resource').flatMap(declaredType)), seen: seen.where }
}

function declaredType(resource: unknown): readonly DeclaredType[] {
  const type = text(resource, 'type')
  const versioning = text(resource, 'versioning')
  if (type === undefined) return []
  return [
    {
      type,
      interactions: new Set(texts(resource, 'interaction.code')),
      parameters: new Set(texts(resource, 'searchParam.name')),
      conditionalCreate: values(resource, 'conditionalCreate').includes(true),
      ...(versioning === undefined ? {} : { hasVersions: versioning !== 'no-version' }),
    },
  ]
}

/** Some type has all of these interactions. */
export function declaring({ types }: Declared, ...interactions: readonly string[]): readonly DeclaredType[] {
  return types.filter((type) => interactions.every((one) => type.interactions.has(one)))
}

/** @throws {NotApplicable} that says what would have to be declared */
export function refuseUndeclared({ seen }: Declared, interactions: readonly string[]): never {
  throw new NotApplicable(`The server declares no type with ${interactions.join(' and ')}.\nSeen: ${seen}`)
}
