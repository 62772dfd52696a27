import type { Described, Tried } from '../../domain/description.ts'
import type { FhirInteraction } from '../fhir-client.ts'
import type { FhirAttempt } from '../fhir-objection.ts'
import { type FhirResource, text, texts, values } from '../fhir-resource.ts'
import { offered, valueOfNothing } from '../healthcare-fhir/description-probes.ts'
import type { Desk } from './desk.ts'

/** One request about a thing that is declared. */
interface Ask {
  readonly ask: FhirInteraction
  /** The same of what there is not. */
  readonly control?: FhirInteraction
  /** Statuses by which it is not there, whatever is said beside. */
  readonly denies?: readonly number[]
  /** Being there, it would be answered otherwise than what there is not. */
  readonly settles?: true
  /** Nothing that there is can be found by it. */
  readonly findsNothing?: boolean
}

interface Thing {
  readonly what: string
  readonly asks: readonly Ask[]
}

interface Type {
  readonly type: string
  readonly resource: unknown
  readonly interactions: readonly string[]
  /** The id of an entry of this example. */
  readonly own: string | undefined
}

export const UNTOLD = 'not told from what there is not'

const UNKNOWN = 'interlock-unknown'
const UNKNOWN_KIND = 'Basket'
const NOT_THERE = [404, 405]
/** Parameters of every type that narrow what is found; others that begin so say how it is shown. */
const NARROWS = /^(?!_)|^_(id|lastUpdated|tag|profile|security)$/

/**
 * Tries everything of one sort that a CapabilityStatement declares. A refusal counts as one of a server that has the
 * thing where what there is not is refused in another way.
 *
 * @param entries ids of entries of this example, by type; they are changed and removed
 */
export async function tryDeclared(
  desk: Desk,
  statement: FhirResource,
  what: Described,
  entries: ReadonlyMap<string, string>,
): Promise<readonly Tried[]> {
  const types = values(statement, 'rest.resource').map((resource): Type => {
    const type = text(resource, 'type') ?? ''
    return { type, resource, interactions: texts(resource, 'interaction.code'), own: entries.get(type) }
  })
  const ofAll = values(statement, 'rest').flatMap((rest) => texts(rest, 'operation.name'))
  const things = [
    ...types.flatMap((type) => THINGS[what](type)),
    ...(what === 'operation' ? ofAll.map((name) => operation(name, [`$${name}`], '')) : []),
  ]
  const tried: Tried[] = []
  for (const thing of things) {
    const answered = await tryThing(desk, thing, what === 'operation')
    if (answered !== 'refused to this role') tried.push({ what: thing.what, described: 'offered', answered })
  }
  return tried
}

async function tryThing({ client }: Desk, { asks }: Thing, byGet: boolean): Promise<string> {
  const answers: string[] = []
  for (const one of asks) {
    const seen = await client.attempt(one.ask)
    const control = one.control && (await client.attempt(one.control))
    const answered = answeredTo(seen, control, one, byGet)
    if (answered === 'offered') return answered
    answers.push(answered)
  }
  return answers.find((one) => one !== UNTOLD) ?? UNTOLD
}

function answeredTo(seen: FhirAttempt, control: FhirAttempt | undefined, one: Ask, byGet: boolean): string {
  if (one.denies?.includes(seen.status)) return 'not offered'
  if (one.findsNothing && finds(seen)) return 'answered with what does not match'
  const answered = offered(seen, byGet)
  if (answered !== 'offered' || !control || saidOf(seen, one.ask) !== saidOf(control, one.control)) return answered
  return one.settles && seen.status >= 400 && seen.status !== 405 ? 'not offered' : UNTOLD
}

function finds({ status, resource }: FhirAttempt): boolean {
  return status < 400 && values(resource, 'entry').some((entry) => (text(entry, 'search.mode') ?? 'match') === 'match')
}

/** What an answer says, without the names that were asked for and what differs from one answer to the next. */
function saidOf({ status, resource }: FhirAttempt, asked: FhirInteraction | undefined): string {
  if (status < 400) return 'something'
  const names = (asked?.path ?? '').split(/[/?&=]/).filter((name) => name.length > 1)
  const said = ['issue.code', 'issue.details.text', 'issue.diagnostics'].flatMap((path) => texts(resource, path))
  const bare = names.reduce(
    (words, name) => words.replaceAll(name, '*').replaceAll(name.replace('$', ''), '*'),
    said.join(' '),
  )
  return `${status} ${bare.replaceAll(/[0-9a-f-]{36}|\d+/g, '#')}`
}

const get = (path: string): FhirInteraction => ({ method: 'GET', path })

function operation(name: string, paths: readonly string[], own: string): Thing {
  const asks = paths.map((path): Ask => {
    const control = get(path.replace(`$${name}`, `$${UNKNOWN}`))
    return { ask: get(path), control, ...(path.startsWith(own) ? { settles: true } : {}) }
  })
  return { what: `operation ${paths[0]}`, asks }
}

/** A body that cannot be read leaves nothing behind. */
const broken = (type: string) => ({ text: `{"resourceType":"${type}",` })

const CHANGES: Readonly<Record<string, (type: Type) => Ask>> = {
  create: ({ type }) => ({ ask: { method: 'POST', path: type, ...broken(type) }, denies: NOT_THERE }),
  update: ({ type, own }) => changeOf({ method: 'PUT', path: `${type}/${own ?? UNKNOWN}`, ...broken(type) }, own),
  delete: ({ type, own }) => changeOf({ method: 'DELETE', path: `${type}/${own ?? UNKNOWN}` }, own),
}

function changeOf(ask: FhirInteraction, own: string | undefined): Ask {
  if (own !== undefined) return { ask, denies: NOT_THERE }
  return { ask, control: { ...ask, path: `${UNKNOWN_KIND}/${UNKNOWN}` } }
}

const THINGS: Readonly<Record<Described, (type: Type) => readonly Thing[]>> = {
  search: ({ type, resource, interactions }) =>
    interactions.includes('search-type')
      ? values(resource, 'searchParam').map((parameter): Thing => {
          const name = text(parameter, 'name') ?? ''
          const nothing = valueOfNothing(text(parameter, 'type') ?? '')
          const ask = get(`${type}?${name}=${encodeURIComponent(nothing ?? UNKNOWN)}&_count=1`)
          const findsNothing = nothing !== undefined && NARROWS.test(name)
          return { what: `search of ${type} by ${name}`, asks: [{ ask, denies: NOT_THERE, findsNothing }] }
        })
      : [],
  'kind of thing': ({ type, interactions, own }) => {
    if (!interactions.includes('read')) return []
    const read: Ask = { ask: get(`${type}/${UNKNOWN}`), control: get(`${UNKNOWN_KIND}/${UNKNOWN}`) }
    const search: Ask = {
      ask: get(`${type}?_id=${UNKNOWN}`),
      control: get(`${UNKNOWN_KIND}?_id=${UNKNOWN}`),
      settles: true,
    }
    const asks = own === undefined ? [read] : [{ ask: get(`${type}/${own}`), denies: NOT_THERE }]
    return [{ what: `read of ${type}`, asks: interactions.includes('search-type') ? [...asks, search] : asks }]
  },
  change: (type) =>
    Object.entries(CHANGES).flatMap(([code, ask]) =>
      type.interactions.includes(code) ? [{ what: `${code} of ${type.type}`, asks: [ask(type)] }] : [],
    ),
  operation: ({ type, resource, own }) =>
    texts(resource, 'operation.name').map((name) => {
      const ofOwn = own === undefined ? [] : [`${type}/${own}/$${name}`]
      const paths = [`${type}/$${name}`, `${type}/${UNKNOWN}/$${name}`, ...ofOwn]
      return operation(name, paths, own === undefined ? 'none' : `${type}/${own}/`)
    }),
}
