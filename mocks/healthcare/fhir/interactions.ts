import type { Acting } from '../access.ts'
import { FhirProblem } from './problem.ts'
import { isResource, type Resource, type Stored } from './resource.ts'
import { matcher, namesIn, referencesBy, type SearchTable } from './search.ts'
import type { Store } from './store.ts'
import { refuseInvalid } from './validation.ts'
import { isWireAnswer, type WireAnswer } from './wire-answer.ts'

export type Action = 'read' | 'vread' | 'history' | 'search' | 'create' | 'update' | 'delete' | 'operation'

/** What a client asked for. */
export interface Interaction {
  readonly action: Action
  /** Resource type; for a system-level operation, `-`. */
  readonly type: string
  readonly id?: string
  readonly query: URLSearchParams
  /** What the client sent. */
  readonly resource?: Resource
  /** Version named by If-Match. */
  readonly ifMatch?: string
  readonly acting: Acting
}

/** What capabilities do around interactions of clients. What a capability writes itself passes by all of this. */
export interface Hooks {
  /** Whether the user has anything to do with whom a resource is about; asked before all other hooks. */
  readonly reaches?: (resource: Resource, acting: Acting, doing: 'show' | 'change') => boolean
  /** Makes the store current before a read or search is answered; keyed by resource type. */
  readonly beforeRead?: Readonly<Record<string, (interaction: Interaction) => Promise<void>>>
  /** Refuses a write by throwing, or says what is really stored; `current` is absent for a create. */
  readonly beforeWrite?: Readonly<
    Record<string, (write: PendingWrite, current: Stored | undefined) => Resource | Promise<Resource>>
  >
  /** Acts on what was written; what it returns is answered instead. */
  readonly afterWrite?: Readonly<
    Record<string, (stored: Stored, interaction: Write) => Stored | undefined | Promise<Stored | undefined>>
  >
  /** What the user may see of a resource about to leave; nothing hides it. */
  readonly shows?: Readonly<Record<string, (resource: Stored, acting: Acting) => Stored | undefined>>
  /** Named operations. */
  readonly operations?: Readonly<Record<string, Operation>>
}

/** A create or update, or a delete, which has no resource. */
export interface Write extends Interaction {
  readonly action: 'create' | 'update' | 'delete'
}

/** A write on its way through the hooks: `resource` is what would be stored (for a delete, what is stored now). */
export interface PendingWrite extends Write {
  readonly resource: Resource
}

/** A named operation. Its key is `$name`, `Type/$name` or, literally with `id`, `Type/id/$name`. */
export interface Operation {
  /** False lets clients call it by GET as well. */
  readonly affectsState: boolean
  /** Whether staff who have nothing to do with the patient may call it. */
  readonly opensToAll?: boolean
  readonly run: (interaction: Interaction) => Resource | WireAnswer | Promise<Resource | WireAnswer>
}

export interface Page {
  readonly matches: readonly Stored[]
  readonly included: readonly Stored[]
  readonly total: number
  readonly nextOffset?: number
}

export interface Interactions {
  read(interaction: Interaction): Promise<Stored>
  version(interaction: Interaction, versionId: string): Promise<Stored>
  history(interaction: Interaction): Promise<readonly Stored[]>
  search(interaction: Interaction, lenient: boolean): Promise<Page>
  /** @returns what was stored, or found instead where `ifNoneExist` already matches one */
  create(interaction: Write, ifNoneExist?: string): Promise<{ readonly stored: Stored; readonly created: boolean }>
  update(interaction: Write): Promise<Stored>
  remove(interaction: Write): Promise<void>
  /** @param readOnly the client used GET */
  operate(name: string, interaction: Interaction, readOnly: boolean): Promise<Resource | WireAnswer>
  /** Names of the operations, for the CapabilityStatement. */
  readonly operations: readonly string[]
}

const PAGE_SIZE = 50
const LARGEST_PAGE = 500

/** The interactions of a FHIR server over a store, with every capability's hooks around them in the order given. */
export function createInteractions(store: Store, table: SearchTable, hooks: readonly Hooks[]): Interactions {
  const operations = new Map(hooks.flatMap((each) => Object.entries(each.operations ?? {})))

  const inReach = (resource: Resource, acting: Acting, doing: 'show' | 'change') =>
    hooks.every(({ reaches }) => reaches?.(resource, acting, doing) ?? true)
  const refuseOutOfReach = (resource: Resource | undefined, acting: Acting) => {
    if (resource && !inReach(resource, acting, 'change'))
      throw new FhirProblem('forbidden', 'This is about somebody who is neither at your prison nor in your care.')
  }
  const prepare = async (interaction: Interaction) => {
    for (const each of hooks) await each.beforeRead?.[interaction.type]?.(interaction)
  }
  const show = (resource: Stored, acting: Acting): Stored | undefined => {
    let shown: Stored | undefined = inReach(resource, acting, 'show') ? resource : undefined
    for (const each of hooks) {
      const hook = each.shows?.[resource.resourceType]
      if (hook && shown) shown = hook(shown, acting)
    }
    return shown
  }
  const showOrRefuse = (resource: Stored, acting: Acting): Stored => {
    const shown = show(resource, acting)
    if (!shown)
      throw new FhirProblem('not-found', `There is no ${resource.resourceType} with the id ${resource.id} for you.`)
    return shown
  }
  const allowed = async (interaction: Write, current: Stored | undefined): Promise<Resource> => {
    for (const one of [current, interaction.resource]) refuseOutOfReach(one, interaction.acting)
    let resource = interaction.resource ?? current ?? { resourceType: interaction.type }
    for (const each of hooks) {
      const hook = each.beforeWrite?.[interaction.type]
      if (hook) resource = await hook({ ...interaction, resource }, current)
    }
    if (interaction.action !== 'delete') refuseInvalid(resource)
    return resource
  }
  const settled = async (stored: Stored, interaction: Write): Promise<Stored> => {
    let answer = stored
    for (const each of hooks) answer = (await each.afterWrite?.[interaction.type]?.(answer, interaction)) ?? answer
    return answer
  }
  const included = (matches: readonly Stored[], query: URLSearchParams, acting: Acting): Stored[] => {
    const found = new Map<string, Stored>()
    for (const include of query.getAll('_include'))
      for (const reference of matches.flatMap((match) => referencesBy(table, include, match))) {
        const [type = '', id = ''] = reference.split('/')
        const resource = store.find(type, id)
        const shown = resource && show(resource, acting)
        if (shown) found.set(reference, shown)
      }
    return [...found.values()]
  }

  return {
    operations: [...operations.keys()],
    async read(interaction) {
      const before = store.read(interaction.type, interaction.id ?? '')
      if (!inReach(before, interaction.acting, 'show')) return showOrRefuse(before, interaction.acting)
      await prepare(interaction)
      return showOrRefuse(store.read(interaction.type, interaction.id ?? ''), interaction.acting)
    },
    async version(interaction, versionId) {
      return showOrRefuse(store.version(interaction.type, interaction.id ?? '', versionId), interaction.acting)
    },
    async history(interaction) {
      return store
        .history(interaction.type, interaction.id ?? '')
        .flatMap((version) => show(version, interaction.acting) ?? [])
    },
    async search(interaction, lenient) {
      const { type, query, acting } = interaction
      const matches = matcher(table, type, query, lenient)
      await prepare(interaction)
      const found = sorted(
        store.filter(type, matches, ...namesIn(table, type, query)).flatMap((resource) => show(resource, acting) ?? []),
        query.get('_sort'),
      )
      const offset = wholeNumber(query, '_offset') ?? 0
      const size = Math.min(wholeNumber(query, '_count') ?? PAGE_SIZE, LARGEST_PAGE)
      const page = found.slice(offset, offset + size)
      const more = size > 0 && offset + size < found.length
      return {
        matches: page,
        included: included(page, query, acting),
        total: found.length,
        ...(more ? { nextOffset: offset + size } : {}),
      }
    },
    async create(interaction, ifNoneExist) {
      if (ifNoneExist !== undefined) {
        const { type } = interaction
        const query = new URLSearchParams(ifNoneExist)
        const same = store.filter(type, matcher(table, type, query), ...namesIn(table, type, query))
        if (same.length > 1)
          throw new FhirProblem('many-matches', `${same.length} resources already match ${ifNoneExist}.`)
        if (same[0]) return { stored: showOrRefuse(same[0], interaction.acting), created: false }
      }
      const stored = store.create(await allowed(interaction, undefined))
      return { stored: await settled(stored, interaction), created: true }
    },
    async update(interaction) {
      const current = store.read(interaction.type, interaction.id ?? '')
      const resource = await allowed(interaction, current)
      return settled(store.update({ ...resource, id: current.id }, interaction.ifMatch), interaction)
    },
    async remove(interaction) {
      await allowed(interaction, store.find(interaction.type, interaction.id ?? ''))
      store.remove(interaction.type, interaction.id ?? '')
    },
    async operate(name, interaction, readOnly) {
      const operation = operations.get(name)
      if (!operation) throw new FhirProblem('unknown-type', `There is no operation ${name}.`)
      if (readOnly && operation.affectsState)
        throw new FhirProblem('method-not-allowed', `${name} changes something. Use POST.`)
      if (operation.opensToAll !== true)
        refuseOutOfReach(store.find(interaction.type, interaction.id ?? ''), interaction.acting)
      const answer = await operation.run(interaction)
      return !isWireAnswer(answer) && isStored(answer) ? showOrRefuse(answer, interaction.acting) : answer
    },
  }
}

function isStored(resource: Resource): resource is Stored {
  return isResource(resource) && resource.id !== undefined && resource.meta?.versionId !== undefined
}

function wholeNumber(query: URLSearchParams, name: string): number | undefined {
  const given = query.get(name)
  if (given === null) return undefined
  if (!/^\d{1,6}$/.test(given)) throw new FhirProblem('bad-request', `${name}=${given} is not a whole number.`)
  return Number(given)
}

/** Least urgent first. Source: FHIR's request priorities. */
const PRIORITIES = ['routine', 'urgent', 'asap', 'stat']

/** `date`, `-date` or `_lastUpdated`: by the text of the element of that name, oldest first unless told otherwise. */
function sorted(found: readonly Stored[], sort: string | null): readonly Stored[] {
  if (!sort) return found
  const down = sort.startsWith('-')
  const name = down ? sort.slice(1) : sort
  const key = (resource: Stored) =>
    name === 'priority'
      ? String(PRIORITIES.indexOf(String(resource[name])))
      : String(name === '_lastUpdated' ? resource.meta.lastUpdated : (resource[name] ?? ''))
  return found.toSorted((a, b) => (down ? -1 : 1) * key(a).localeCompare(key(b)))
}
