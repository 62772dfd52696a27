import type { Surroundings } from '../../network.ts'
import { createNames } from './names.ts'
import { FhirProblem } from './problem.ts'
import type { Resource, Stored } from './resource.ts'

/** Every version of every resource. What goes in is copied; what comes out is frozen. */
export interface Store {
  /**
   * The newest version.
   *
   * @throws {FhirProblem} `not-found` or `gone`
   */
  read(type: string, id: string): Stored
  /** The newest version, or nothing where there is none or it was deleted. */
  find(type: string, id: string): Stored | undefined
  /** @throws {FhirProblem} `not-found` or `gone` */
  version(type: string, id: string, versionId: string): Stored
  /** Newest first, deleted ones left out. @throws {FhirProblem} `not-found` */
  history(type: string, id: string): readonly Stored[]
  /** @param as the id, for what the system itself brings; a new one where absent */
  create(resource: Resource, as?: string): Stored
  /**
   * A new version of what `resource.id` names.
   *
   * @param versionId the version that the change was made from; anything else than the newest is refused
   * @throws {FhirProblem} `not-found`, `gone`, `stale-version` (named by `versionId`) or `conflict` (named in the body)
   */
  update(resource: Resource, versionId?: string): Stored
  /** Succeeds, too, when it was deleted before. @throws {FhirProblem} `not-found` */
  remove(type: string, id: string): void
  /** The newest version of everything of a type, oldest first. */
  list(type: string): readonly Stored[]
  /**
   * As `list`, for those that match.
   *
   * @param naming references (also its own), values of identifiers or codes (`system|code`) that everything that matches
   * has, or lists of which it has one: the same answer without a look at everybody else's
   */
  filter(type: string, matches: (resource: Stored) => boolean, ...naming: readonly Name[]): readonly Stored[]
  /** What the system keeps under a name beside the record, and finds again after a restart. */
  shelf<T>(name: string): Map<string, T>
}

/** What a resource has to name, or of which it has to name one. */
export type Name = string | readonly string[]

/** Everything that was ever stored under an id. */
interface Held {
  /** Grows with every id of the store. */
  readonly order: number
  /** `undefined` is a deletion. */
  readonly versions: (Stored | undefined)[]
}

/** An empty store. Ids and times come from the surroundings, so that runs can be repeated exactly. */
export function createStore({ clock, id }: Pick<Surroundings, 'clock' | 'id'>): Store {
  const types = new Map<string, Map<string, Held>>()
  const names = createNames()
  const shelves = new Map<string, Map<string, unknown>>()
  let order = 0

  const held = (type: string, wanted: string): Held => {
    const found = types.get(type)?.get(wanted)
    if (!found) throw new FhirProblem('not-found', `There is no ${type} with the id ${wanted}.`)
    return found
  }
  const newest = (type: string, wanted: string): Stored => {
    const last = held(type, wanted).versions.at(-1)
    if (!last) throw new FhirProblem('gone', `${type}/${wanted} was deleted.`)
    return last
  }
  const add = (resource: Resource, as: string, { versions }: Held): Stored => {
    const { resourceType, id: _given, meta, ...elements } = resource
    const lastUpdated = clock.now().toISOString()
    const stored: Stored = frozenCopy({
      resourceType,
      id: as,
      meta: { ...meta, versionId: String(versions.length + 1), lastUpdated },
      ...elements,
    })
    versions.push(stored)
    names.note(stored)
    return stored
  }
  const naming = (type: string, all: readonly Name[]): readonly Held[] => {
    const ofType = types.get(type)
    const sets = all.map((name) =>
      typeof name === 'string'
        ? names.naming(type, name)
        : new Set(name.flatMap((one) => [...names.naming(type, one)])),
    )
    const fewest = sets.reduce((least, set) => (set.size < least.size ? set : least))
    return [...fewest].flatMap((one) => ofType?.get(one) ?? []).sort((a, b) => a.order - b.order)
  }
  const select: Store['filter'] = (type, matches, ...all) => {
    const found: Stored[] = []
    for (const { versions } of (all.length === 0 ? types.get(type)?.values() : naming(type, all)) ?? []) {
      const last = versions.at(-1)
      if (last && matches(last)) found.push(last)
    }
    return found
  }

  return {
    read: newest,
    find: (type, wanted) => types.get(type)?.get(wanted)?.versions.at(-1),
    version: (type, wanted, versionId) => {
      const { versions } = held(type, wanted)
      const at = Number(versionId) - 1
      const found = versions[at]
      if (found) return found
      if (at in versions) throw new FhirProblem('gone', `Version ${versionId} deleted ${type}/${wanted}.`)
      throw new FhirProblem('not-found', `${type}/${wanted} has no version ${versionId}.`)
    },
    history: (type, wanted) =>
      held(type, wanted)
        .versions.flatMap((version) => version ?? [])
        .reverse(),
    create: (resource, as = id()) => {
      const fresh: Held = { order: order++, versions: [] }
      const ofType = types.get(resource.resourceType) ?? new Map<string, Held>()
      types.set(resource.resourceType, ofType.set(as, fresh))
      return add(resource, as, fresh)
    },
    update: (resource, versionId) => {
      const { resourceType: type, id: wanted = '', meta } = resource
      const current = newest(type, wanted).meta.versionId
      if (versionId !== undefined && versionId !== current)
        throw new FhirProblem(
          'stale-version',
          `${type}/${wanted} is at version ${current}, not ${versionId}. Read it again and repeat the change.`,
        )
      if (versionId === undefined && meta?.versionId !== undefined && meta.versionId !== current)
        throw new FhirProblem(
          'conflict',
          `${type}/${wanted} is at version ${current}; the body was made from version ${meta.versionId}.`,
        )
      return add(resource, wanted, held(type, wanted))
    },
    remove: (type, wanted) => {
      const { versions } = held(type, wanted)
      if (versions.at(-1)) versions.push(undefined)
    },
    list: (type) => select(type, () => true),
    filter: select,
    shelf: <T>(name: string) => {
      const shelf = shelves.get(name) ?? new Map<string, unknown>()
      shelves.set(name, shelf)
      return shelf as Map<string, T>
    },
  }
}

/** Copied by writing and reading it; sharing it is then safe, and far cheaper than more copies. */
function frozenCopy(resource: Stored): Stored {
  const copy: Stored = JSON.parse(JSON.stringify(resource))
  return freeze(copy)
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) freeze(part)
  return Object.freeze(value)
}
