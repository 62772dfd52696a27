/** A FHIR resource as JSON. Elements are read through paths, because clients may send anything. */
export interface Resource {
  readonly resourceType: string
  readonly id?: string
  readonly meta?: Meta
  readonly [element: string]: unknown
}

export interface Meta {
  readonly versionId?: string
  readonly lastUpdated?: string
  readonly [element: string]: unknown
}

/** A resource that this store has numbered. */
export interface Stored extends Resource {
  readonly id: string
  readonly meta: Meta & { readonly versionId: string; readonly lastUpdated: string }
}

/** A code in a code system, as FHIR writes it. */
export interface Coding {
  readonly system: string
  readonly code: string
  readonly display?: string
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value could be a FHIR resource: an object that names its type. */
export function isResource(value: unknown): value is Resource {
  return isObject(value) && typeof value.resourceType === 'string'
}

/** Every value that a dotted path reaches, arrays flattened: `all(patient, 'identifier.value')`. */
export function all(from: unknown, path: string): readonly unknown[] {
  let found: readonly unknown[] = Array.isArray(from) ? from : [from]
  for (const name of path.split('.')) {
    const reached: unknown[] = []
    for (const value of found) {
      if (!isObject(value)) continue
      const held = value[name]
      if (Array.isArray(held)) reached.push(...held)
      else if (held !== undefined) reached.push(held)
    }
    found = reached
  }
  return found
}

/** Every text that a dotted path reaches. */
export function texts(from: unknown, path: string): readonly string[] {
  return all(from, path).filter((value) => typeof value === 'string')
}

/** The first text that a dotted path reaches. */
export function text(from: unknown, path: string): string | undefined {
  let value = from
  for (const name of path.split('.')) {
    // Only lists need the long way, and most paths meet none.
    if (Array.isArray(value)) return texts(from, path)[0]
    if (!isObject(value)) return undefined
    value = value[name]
  }
  if (typeof value === 'string') return value
  return Array.isArray(value) ? texts(from, path)[0] : undefined
}

/** A resource without the lists that nothing is left in: in FHIR a list is left out where it is empty. */
export function withoutEmpty<R extends Resource>(resource: R): R {
  const kept = Object.entries(resource).filter(([, value]) => !Array.isArray(value) || value.length > 0)
  return Object.fromEntries(kept) as R
}

/** `Patient/17`. */
export function referenceTo(resource: Stored): string {
  return `${resource.resourceType}/${resource.id}`
}

/** `system|code`, as a search names a code. */
export function tokenOf({ system, code }: Pick<Coding, 'system' | 'code'>): string {
  return `${system}|${code}`
}

/** Whether a CodeableConcept, or a list of them, holds the code. */
export function hasCode(concept: unknown, code: Pick<Coding, 'system' | 'code'>): boolean {
  return all(concept, 'coding').some(
    (coding) => isObject(coding) && coding.system === code.system && coding.code === code.code,
  )
}

/** The value of the first identifier of a system. */
export function identifierOf(resource: Resource, system: string): string | undefined {
  for (const identifier of all(resource, 'identifier'))
    if (isObject(identifier) && identifier.system === system && typeof identifier.value === 'string')
      return identifier.value
  return undefined
}

/** Works something out once for each stored version, which never changes; for what is still being written, every time. */
export function oncePerVersion<R extends Resource, T>(workOut: (resource: R) => T): (resource: R) => T {
  const known = new WeakMap<Resource, { readonly found: T }>()
  return (resource) => {
    const before = known.get(resource)
    if (before) return before.found
    const found = workOut(resource)
    if (Object.isFrozen(resource)) known.set(resource, { found })
    return found
  }
}
