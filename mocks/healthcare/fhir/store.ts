import type { Surroundings } from '../../network.ts'
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
  /** As `list`, for those that match. */
  filter(type: string, matches: (resource: Stored) => boolean): readonly Stored[]
}

interface Tombstone {
  readonly deleted: true
}
type Version = Stored | Tombstone

/** An empty store. Ids and times come from the surroundings, so that runs can be repeated exactly. */
export function createStore({ clock, id }: Pick<Surroundings, 'clock' | 'id'>): Store {
  const types = new Map<string, Map<string, Version[]>>()

  const ofType = (type: string) => {
    const known = types.get(type)
    if (known) return known
    const fresh = new Map<string, Version[]>()
    types.set(type, fresh)
    return fresh
  }
  const versions = (type: string, wanted: string): Version[] => {
    const found = types.get(type)?.get(wanted)
    if (!found) throw new FhirProblem('not-found', `There is no ${type} with the id ${wanted}.`)
    return found
  }
  const newest = (type: string, wanted: string): Stored => {
    const last = versions(type, wanted).at(-1)
    if (!last || isTombstone(last)) throw new FhirProblem('gone', `${type}/${wanted} was deleted.`)
    return last
  }
  const add = (resource: Resource, as: string, before: Version[]): Stored => {
    const { resourceType, id: _given, meta, ...elements } = resource
    const lastUpdated = clock.now().toISOString()
    const stored: Stored = frozenCopy({
      resourceType,
      id: as,
      meta: { ...meta, versionId: String(before.length + 1), lastUpdated },
      ...elements,
    })
    before.push(stored)
    return stored
  }
  const select = (type: string, matches: (resource: Stored) => boolean): Stored[] => {
    const found: Stored[] = []
    for (const history of types.get(type)?.values() ?? []) {
      const last = history.at(-1)
      if (last && !isTombstone(last) && matches(last)) found.push(last)
    }
    return found
  }

  return {
    read: (type, wanted) => newest(type, wanted),
    find: (type, wanted) => {
      const last = types.get(type)?.get(wanted)?.at(-1)
      return last && !isTombstone(last) ? last : undefined
    },
    version: (type, wanted, versionId) => {
      const found = versions(type, wanted)[Number(versionId) - 1]
      if (!found) throw new FhirProblem('not-found', `${type}/${wanted} has no version ${versionId}.`)
      if (isTombstone(found)) throw new FhirProblem('gone', `Version ${versionId} deleted ${type}/${wanted}.`)
      return found
    },
    history: (type, wanted) =>
      versions(type, wanted)
        .flatMap((version) => (isTombstone(version) ? [] : version))
        .reverse(),
    create: (resource, as = id()) => {
      const fresh: Version[] = []
      ofType(resource.resourceType).set(as, fresh)
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
      return add(resource, wanted, versions(type, wanted))
    },
    remove: (type, wanted) => {
      const history = versions(type, wanted)
      const last = history.at(-1)
      if (last && !isTombstone(last)) history.push({ deleted: true })
    },
    list: (type) => select(type, () => true),
    filter: select,
  }
}

/** Copied as it would be by writing and reading it; sharing it is then safe, and far cheaper than copies. */
function frozenCopy(resource: Stored): Stored {
  return freeze(structuredClone(resource))
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) freeze(part)
  return Object.freeze(value)
}

function isTombstone(version: Version): version is Tombstone {
  return 'deleted' in version
}
