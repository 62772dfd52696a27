import { createHash } from 'node:crypto'
import type { DeclaredType, Holding } from '../../domain/fhir-server.ts'
import { HarnessFault, NonConformance, NothingObserved } from '../../domain/outcomes.ts'
import type { FhirClient, FhirInteraction } from '../fhir-client.ts'
import type { FhirAttempt } from '../fhir-objection.ts'
import { type FhirResource, isResource, text, values } from '../fhir-resource.ts'
import { type Declared, declaring, readDeclared, refuseUndeclared } from './declared.ts'
import { CANCELLED_FIRST, KINDS, type Kind } from './entries.ts'

export interface FhirServerSettings {
  readonly client: FhirClient
  /** Base of the server. */
  readonly base: string
  /** Of the example within the run: identifiers of what it stores are made from it. */
  readonly name: string
  /** What the candidate file says of a server that does not describe itself. */
  readonly declares?: readonly DeclaredType[]
}

/** What came back, and the request id that was sent. */
export interface Answer extends FhirAttempt {
  readonly requestId: string
}

/** An entry that the server holds. */
export interface Held {
  readonly type: string
  readonly id: string
  /** As the server showed it first: in the answer to its create, or when it was read where that held none. */
  readonly first: FhirResource
  /** As the server showed it last. */
  readonly stored: FhirResource
  /** How it came about; absent where it was there before the run. */
  readonly made?: { readonly kind: Kind; readonly sent: FhirResource; readonly answer: FhirAttempt }
}

/** What every part of the driver works with; it belongs to one example. */
export interface Desk {
  readonly client: FhirClient
  /** Whether an address is one of the server itself. */
  owns(address: string): boolean
  readonly held: Held[]
  /** What came back from the deed that the example is about. */
  answers: readonly Answer[]
  declared(): Promise<Declared>
  /** Whether the server keeps versions of the first entry; where it does not say, whether the entry names one. */
  hasVersions(): Promise<boolean>
  /** A type that the server has, so far as anything says so. */
  anyType(): Promise<string>
  /** Whether the server says that nothing can be created there. */
  takesNothing(): Promise<boolean>
  /**
   * Throws what an answer means that says nothing of what was asked: refused credentials, a failing server.
   *
   * @param telling statuses that say something all the same
   */
  ask(interaction: FhirInteraction, expected: string, telling?: readonly number[]): Promise<Answer>
  holds(holding: Holding): Promise<void>
  /** Stores a new entry. @throws {NonConformance} where the server does not take it, or does not say where it is */
  store(kind: Kind, resource: FhirResource): Promise<Held>
  /** Stores an entry of each kind that the server takes from these credentials. @returns their ids, by type */
  storesOfEach(): Promise<ReadonlyMap<string, string>>
  /** The newest version of an entry. */
  read(held: Pick<Held, 'type' | 'id'>): Promise<Answer>
  /** An identifier that no other entry has. */
  mark(): string
  first(): Held
}

interface Need {
  readonly interactions: readonly string[]
  readonly count: number
  readonly alike?: boolean
  /** Of a type that has versions. */
  readonly versions?: true
  readonly preferred?: readonly string[]
}

const NEEDS: Readonly<Record<Holding, Need>> = {
  'an entry': { interactions: ['read'], count: 1 },
  'a new entry': { interactions: ['read', 'create'], count: 1 },
  'two entries that are alike': { interactions: ['read'], count: 2, alike: true },
  'an entry that has a version': { interactions: ['read'], count: 1, versions: true },
  'an entry that has a version and can be changed': { interactions: ['read', 'update'], count: 1, versions: true },
  'an entry that can be changed': { interactions: ['read', 'update'], count: 1 },
  'an entry that can be cancelled': { interactions: ['read', 'update'], count: 1, preferred: CANCELLED_FIRST },
  'two entries that can be removed': { interactions: ['read', 'delete'], count: 2, alike: true },
  'two entries that can be found': { interactions: ['search-type'], count: 2 },
  'five entries that can be found': { interactions: ['search-type'], count: 5 },
  'an entry with earlier versions': { interactions: ['read', 'vread', 'update'], count: 1 },
  'an entry with a list of versions': { interactions: ['read', 'history-instance', 'update'], count: 1 },
}

/** Statuses that refuse who asks, or what the server makes of it, and not the resource as such. */
const OTHER_KIND = [401, 403, 405, 422, 501]
/** What these credentials may not have, of which others may have more. */
export const NOT_THESE_CREDENTIALS = [401, 403]

export function deskOf({ client, base, name, declares }: FhirServerSettings): Desk {
  let declared: Promise<Declared> | undefined
  let marks = 0
  let numbers = 0
  const origin = new URL(base).origin
  const desk: Desk = {
    client,
    owns: (address) => URL.canParse(address, base) && new URL(address, base).origin === origin,
    held: [],
    answers: [],
    declared: () => {
      declared ??= readDeclared(client, declares)
      return declared
    },
    async hasVersions() {
      const { type, first } = desk.first()
      const said = (await saidTypes()).find((one) => one.type === type)?.hasVersions
      return said ?? text(first, 'meta.versionId') !== undefined
    },
    async takesNothing() {
      const types = await saidTypes()
      return types.length > 0 && types.every(({ interactions }) => !interactions.has('create'))
    },
    async anyType() {
      const types = (await saidTypes()).map(({ type }) => type)
      return KINDS.find(({ type }) => types.includes(type))?.type ?? types[0] ?? 'Patient'
    },
    async ask(interaction, expected, telling = []) {
      numbers += 1
      const requestId = uuidFrom(`${name} ${numbers}`)
      const headers = { 'x-request-id': requestId, ...interaction.headers }
      const seen = await client.attempt({ ...interaction, headers })
      if (saysNothing(seen) && !telling.includes(seen.status)) throw await client.objection(seen, expected)
      return { ...seen, requestId }
    },
    async holds(holding) {
      const need = NEEDS[holding]
      const all = declaring(await desk.declared(), ...need.interactions)
      const fit = need.versions ? all.filter(({ hasVersions }) => hasVersions !== false) : all
      const missing = all.length > 0 ? ['versions'] : need.interactions
      if (fit.length === 0) refuseUndeclared(await desk.declared(), missing)
      const creating = new Set(fit.filter(({ interactions }) => interactions.has('create')).map(({ type }) => type))
      const kinds = inOrder(need.preferred ?? []).filter(({ type }) => creating.has(type))
      desk.held.push(...(kinds.length > 0 ? await stored(kinds, need) : await found(need)))
      if (need.versions && !(await desk.hasVersions())) refuseUndeclared(await desk.declared(), ['versions'])
    },
    async store(kind, resource) {
      const answer = await asked(kind, resource)
      return kept(kind, resource, answer)
    },
    async storesOfEach() {
      const creating = new Set((await saidTypes()).flatMap((one) => (one.interactions.has('create') ? one.type : [])))
      const ids = new Map<string, string>()
      for (const kind of KINDS.filter(({ type }) => creating.has(type))) {
        const answer = await asked(kind, kind.make(desk.mark()))
        const id = answer.status === 201 ? idOf(answer, kind.type) : undefined
        if (id !== undefined) ids.set(kind.type, id)
      }
      return ids
    },
    read: ({ type, id }) => desk.ask({ method: 'GET', path: `${type}/${id}` }, `${type}/${id}`),
    mark() {
      marks += 1
      return `${name}-${marks}`
    },
    first() {
      const [first] = desk.held
      if (!first) throw new HarnessFault('This example holds nothing yet.')
      return first
    },
  }

  /** Nothing where nothing says anything. */
  const saidTypes = (): Promise<readonly DeclaredType[]> =>
    desk.declared().then(
      ({ types }) => types,
      () => [],
    )

  const asked = (kind: Kind, resource: FhirResource) =>
    client.attempt({ method: 'POST', path: kind.type, body: resource, headers: { prefer: 'return=representation' } })

  const kept = async (kind: Kind, sent: FhirResource, answer: FhirAttempt): Promise<Held> => {
    const { type } = kind
    const expected = `the ${type} to be stored`
    if (answer.status !== 201 && answer.status !== 200) throw await client.objection(answer, expected)
    const shown = answer.resource?.resourceType === type ? answer.resource : undefined
    const id = idOf(answer, type)
    if (id === undefined) throw await client.objection(answer, `${expected}, and to say where it is`)
    const first = shown ?? (await client.read(type, id)).resource
    return { type, id, first, stored: first, made: { kind, sent, answer } }
  }

  /** Of the first kind that the server takes from these credentials. */
  const stored = async (kinds: readonly Kind[], { count, alike }: Need): Promise<readonly Held[]> => {
    const like = desk.mark()
    const next = (kind: Kind) => {
      const own = kind.make(desk.mark())
      return alike ? { ...kind.make(like), identifier: own.identifier } : own
    }
    let refused: Error | undefined
    for (const kind of kinds) {
      const first = next(kind)
      const answer = await asked(kind, first)
      if (OTHER_KIND.includes(answer.status)) {
        refused ??= await client.objection(answer, `a new ${kind.type} to be taken`)
        continue
      }
      const all = [await kept(kind, first, answer)]
      while (all.length < count) all.push(await desk.store(kind, next(kind)))
      return all
    }
    throw refused
  }

  /** What was there before, where nothing can be stored: it may be read, and nothing more. */
  const found = async ({ interactions, count }: Need): Promise<readonly Held[]> => {
    const reading = interactions.every((one) => one === 'read' || one === 'search-type' || one === 'vread')
    for (const { type } of reading ? declaring(await desk.declared(), 'read', 'search-type', ...interactions) : []) {
      const search = { method: 'GET', path: `${type}?_count=${count}` } as const
      const seen = await desk.ask(search, `a searchset Bundle of ${type}`, NOT_THESE_CREDENTIALS)
      const entries = values(seen.resource, 'entry.resource').filter(isResource)
      const held = entries.flatMap((stored) =>
        stored.resourceType === type && stored.id !== undefined ? [{ type, id: stored.id, first: stored, stored }] : [],
      )
      if (held.length >= count) return held.slice(0, count)
    }
    throw new NothingObserved(
      `Nothing can be stored that this could be tried with, and nothing was there already.\nSeen: ${(await desk.declared()).seen}\nNext: let the run store entries, or put synthetic ones there before it.`,
    )
  }
  return desk
}

function inOrder(preferred: readonly string[]): readonly Kind[] {
  const rank = ({ type }: Kind) => (preferred.includes(type) ? preferred.indexOf(type) : preferred.length)
  return KINDS.toSorted((a, b) => rank(a) - rank(b))
}

function saysNothing({ status }: FhirAttempt): boolean {
  return status === 401 || status === 403 || status === 429 || (status >= 300 && status < 400) || status >= 500
}

/** The id that an answer to a create names, in its body or else as its place. */
export function idOf(answer: FhirAttempt, type: string): string | undefined {
  return answer.resource?.resourceType === type ? answer.resource.id : idIn(answer, type)
}

/** The id that a Location names, or nothing. */
function idIn({ headers }: FhirAttempt, type: string): string | undefined {
  return new RegExp(`(?:^|/)${type}/([A-Za-z0-9.-]{1,64})(?:/|$)`).exec(headers.location ?? '')?.[1]
}

/** A UUID that follows from a text. */
function uuidFrom(of: string): string {
  const hex = createHash('sha256').update(of).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

/** What an answer was, in a few words: its status, and what it held. */
export function briefly({ status, resource, body }: FhirAttempt): string {
  if (!resource) return `${status} with ${body ?? 'no body'}`
  if (resource.resourceType !== 'OperationOutcome') return `${status} with a ${resource.resourceType}`
  return `${status} with an OperationOutcome (${text(resource, 'issue.code') ?? 'no code'})`
}

/** @throws {NonConformance} unless the answer has one of these statuses and a resource of this type */
export function resourceOf(seen: FhirAttempt, type: string, expected: string): FhirResource {
  if (seen.status === 200 && seen.resource?.resourceType === type) return seen.resource
  throw new NonConformance({ expected, found: briefly(seen), seen: seen.where })
}
