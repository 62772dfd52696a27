import type { FhirServer, Key } from '../../domain/fhir-server.ts'
import { HarnessFault } from '../../domain/outcomes.ts'
import type { FhirAttempt } from '../fhir-objection.ts'
import { type FhirResource, isResource, text, texts, values } from '../fhir-resource.ts'
import { type Answer, briefly, type Desk } from './desk.ts'
import { OTHER_SYSTEM } from './entries.ts'
import { look } from './reading.ts'

type Searching = Pick<
  FhirServer,
  'searches' | 'listsInParts' | 'found' | 'unknownLeftOut' | 'listedOnce' | 'nothingElseListed' | 'partsEnd'
>

const UNKNOWN = 'interlock-unknown'
/** Entries asked for in one part of a list. */
const PART = 2
/** Names in a finding, more than any example holds. */
const MOST_TOLD = 10
/** More parts than the entries could fill, one in each. */
const MOST_PARTS = 12

export function searching(desk: Desk): Searching {
  let ought: readonly string[] = []
  let end = ''
  const name = ({ type, id }: { readonly type: string; readonly id: string }) => `${type}/${id}`

  return {
    async searches(key) {
      const [first, second] = desk.held
      if (!first || !second) throw new HarnessFault('Two entries are needed to tell one from the other.')
      const { types } = await desk.declared()
      const isSearched = (by: string) => types.some(({ type, parameters }) => type === first.type && parameters.has(by))
      const [own, other] = [identifierOf(first.stored), identifierOf(second.stored)]
      const born = isSearched('birthdate')
        ? /^\d{4}-\d\d-\d\d$/.exec(text(first.stored, 'birthDate') ?? '')?.[0]
        : undefined
      const by = { ...(isSearched('identifier') && own && other ? { own, other } : {}), ...(born ? { born } : {}) }
      const query = QUERIES[key](first.id, by)
      ought = FINDS_NONE.includes(key) ? [] : [name(first)]
      const path = `${first.type}?${new URLSearchParams(query)}`
      const headers = key === 'its id and something unknown' ? { prefer: 'handling=strict' } : {}
      desk.answers = [await desk.ask({ method: 'GET', path, headers }, `a searchset Bundle of ${first.type}`)]
    },
    async listsInParts() {
      const { type } = desk.first()
      ought = desk.held.map(name)
      const query = new URLSearchParams({ _id: desk.held.map(({ id }) => id).join(','), _count: String(PART) })
      const answers: Answer[] = []
      const visited = new Set<string>()
      end = ''
      for (let path: string | undefined = `${type}?${query}`; path !== undefined; ) {
        const seen: Answer = await desk.ask({ method: 'GET', path }, `a searchset Bundle of ${type}`)
        answers.push(seen)
        visited.add(path)
        if (seen.status !== 200 || seen.resource?.resourceType !== 'Bundle') {
          end = `${briefly(seen)} in the place of a part`
          break
        }
        const next = nextOf(seen)
        if (next === undefined) break
        if (!desk.owns(next)) end = `a part at another address: ${next.slice(0, 100)}`
        else if (visited.has(next)) end = 'a part that was there before'
        else if (answers.length >= MOST_PARTS) end = `more than ${MOST_PARTS} parts for ${ought.length} entries`
        path = end === '' ? next : undefined
      }
      desk.answers = answers
    },

    found: () =>
      desk.answers.map((answer) =>
        look(
          answer,
          'what is found',
          listed(ought),
          isSearchset(answer) ? listed([...idsFound(answer).keys()]) : briefly(answer),
        ),
      ),
    unknownLeftOut: () =>
      desk.answers.map((answer) => {
        const what = 'a search with something unknown'
        if (answer.status >= 400)
          return look(answer, what, 'refused', answer.status < 500 ? 'refused' : briefly(answer))
        const self = values(answer.resource, 'link').find((each) => text(each, 'relation') === 'self')
        const told = text(self, 'url')
        const isKept = told === undefined || told.includes(UNKNOWN)
        const right = isSearchset(answer) && listed([...idsFound(answer).keys()]) === listed(ought)
        const was = `${right ? 'answered as if it were not there' : 'answered with something else'}${isKept ? '' : ', which the link to itself shows'}`
        const passedOver = 'answered as if it were not there, which the link to itself shows'
        return look(answer, what, was === passedOver ? was : 'refused, or left out of the link to itself', was)
      }),
    listedOnce: () => {
      const all = desk.answers.flatMap(matchesIn)
      const own = all.filter((each) => ought.includes(each))
      return lastOf(desk.answers).map((last) => look(last, 'what was listed', listed(ought), listed(own)))
    },
    nothingElseListed: () => {
      const all = desk.answers.flatMap(matchesIn)
      const others = all.filter((each) => !ought.includes(each))
      const was = others.length === 0 ? 'nothing' : `${others.length}, ${others[0]} among them`
      return lastOf(desk.answers).map((last) =>
        look(last, 'what was listed though nobody asked for it', 'nothing', was),
      )
    },
    partsEnd: () => {
      const most = Math.max(...desk.answers.map((answer) => matchesIn(answer).length))
      return lastOf(desk.answers).flatMap((last) => [
        look(last, 'the end of the list', 'reached', end === '' ? 'reached' : end),
        look(last, 'the longest part', `${PART} at most`, most <= PART ? `${PART} at most` : `${most}`),
      ])
    },
  }
}

interface Identifier {
  readonly system: string
  readonly value: string
}

const token = ({ system, value }: Identifier) => `${system}|${value}`

/** What of two entries can be searched for. */
interface Searchable {
  /** The identifiers of both. */
  readonly own?: Identifier
  readonly other?: Identifier
  /** Date of birth of the first, ISO. */
  readonly born?: string
}

/** Where nothing can be searched for by an identifier or by a date, the id has to do. */
const QUERIES: Readonly<Record<Key, (id: string, by: Searchable) => Record<string, string>>> = {
  'its id': (id) => ({ _id: id }),
  'its identifier': (id, { own }) => (own ? { identifier: token(own) } : { _id: id }),
  'its identifier under another system': (_id, { own }) =>
    own ? { identifier: token({ ...own, system: OTHER_SYSTEM }) } : { _id: UNKNOWN },
  'its id and the identifier of another': (id, { other }) =>
    other ? { _id: id, identifier: token(other) } : { _id: UNKNOWN },
  'its id and its date': (id, { born }) => ({ _id: id, ...(born ? { birthdate: born } : {}) }),
  'its id and dates from its own on': (id, { born }) => ({ _id: id, ...(born ? { birthdate: `ge${born}` } : {}) }),
  'its id and dates from the next day on': (id, { born }) =>
    born ? { _id: id, birthdate: `ge${dayAfter(born)}` } : { _id: UNKNOWN },
  'its id and something unknown': (id) => ({ _id: id, [UNKNOWN]: '1' }),
}
const FINDS_NONE: readonly Key[] = [
  'its identifier under another system',
  'its id and the identifier of another',
  'its id and dates from the next day on',
]

function isSearchset({ status, resource }: FhirAttempt): boolean {
  return status === 200 && resource?.resourceType === 'Bundle' && resource.type === 'searchset'
}

/** Names of the matches, as often as they are there. */
function matchesIn({ resource }: FhirAttempt): readonly string[] {
  return values(resource, 'entry').flatMap((entry) => {
    const mode = text(entry, 'search.mode') ?? 'match'
    const [found] = values(entry, 'resource')
    return mode === 'match' && isResource(found) && found.resourceType !== 'OperationOutcome'
      ? [`${found.resourceType}/${found.id ?? ''}`]
      : []
  })
}

/** What was found, by type and id; nothing where the answer is no Bundle. */
export function idsFound({ resource }: FhirAttempt): ReadonlyMap<string, FhirResource> {
  const found = values(resource, 'entry.resource').filter(isResource)
  return new Map(
    found
      .filter(({ resourceType }) => resourceType !== 'OperationOutcome')
      .map((each) => [`${each.resourceType}/${each.id ?? ''}`, each]),
  )
}

function nextOf({ resource }: FhirAttempt): string | undefined {
  const next = values(resource, 'link').find((each) => texts(each, 'relation').includes('next'))
  return text(next, 'url')
}

/** The first identifier of an entry, whoever gave it. */
function identifierOf(resource: FhirResource): Identifier | undefined {
  const [first] = values(resource, 'identifier').map((one) => ({
    system: text(one, 'system'),
    value: text(one, 'value'),
  }))
  return first?.system !== undefined && first.value !== undefined
    ? { system: first.system, value: first.value }
    : undefined
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_TOLD
  const told = [...names].sort().slice(0, MOST_TOLD).join(', ')
  return names.length === 0 ? 'nothing' : more > 0 ? `${told} and ${more} more` : told
}

function lastOf<T>(all: readonly T[]): readonly T[] {
  return all.slice(-1)
}
