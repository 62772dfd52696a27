import { isObject, type Stored, tokenOf } from './resource.ts'

/** Which resources name something: a reference (`Patient/17`, also their own), the value of an identifier, or `system|code`. */
export interface Names {
  /** Takes note of what a version names; what earlier versions named stays noted. */
  note(resource: Stored): void
  /** Ids of the resources of a type that name it, or did once. */
  naming(type: string, name: string): ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

export function createNames(): Names {
  const types = new Map<string, Map<string, Set<string>>>()
  return {
    note: (resource) => {
      const { resourceType, id } = resource
      const byName = types.get(resourceType) ?? new Map<string, Set<string>>()
      types.set(resourceType, byName)
      const found = (name: string) => {
        const ids = byName.get(name)
        if (ids) ids.add(id)
        else byName.set(name, new Set([id]))
      }
      found(`${resourceType}/${id}`)
      visitNames(resource, found)
    },
    naming: (type, name) => types.get(type)?.get(name) ?? NONE,
  }
}

function visitNames(value: unknown, found: (name: string) => void): void {
  if (Array.isArray(value)) for (const part of value) visitNames(part, found)
  if (!isObject(value)) return
  const { system, code = value.value } = value
  if (typeof system === 'string' && typeof code === 'string') found(tokenOf({ system, code }))
  for (const [key, part] of Object.entries(value))
    if (typeof part === 'object') visitNames(part, found)
    else if (typeof part === 'string' && (key === 'reference' || key === 'value')) found(part)
}
