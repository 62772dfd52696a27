import { FhirProblem } from '../healthcare/fhir/problem.ts'
import type { Resource, Stored } from '../healthcare/fhir/resource.ts'
import { matcher } from '../healthcare/fhir/search.ts'
import type { Tools } from './changes.ts'
import type { Answer } from './server.ts'
import { TABLE } from './statement.ts'

/** Entries in one part of a list where nobody asks for fewer. */
const PART = 50
/** What is said to the server and not about entries. */
const CONTROLS = ['_count', '_offset', '_format']

/** Searches, with the links that lead from one part of a list to the next. */
export function searchesOf({ store, policies: { searching }, baseUrl }: Tools) {
  return {
    search(type: string, asked: URLSearchParams): Answer {
      if (!searching.reaches(type)) throw new FhirProblem('unavailable', `The index of ${type} does not answer.`)
      const query = searching.honoured([...asked])
      const known = query.filter(([name]) => isKnown(type, name))
      const [unknown] = query.filter(([name]) => !isKnown(type, name) && !CONTROLS.includes(name))
      if (unknown && searching.onUnknown() === 'refuse')
        throw new FhirProblem('unknown-parameter', `${type} cannot be searched by "${unknown[0]}".`)
      const matches = matcher(TABLE, type, queryOf(known))
      const removed = store.shelf<Stored>('still listed')
      const hidden = store.shelf<Stored>('unlisted')
      const listed = store.list(type).filter(({ id }) => !hidden.has(`${type}/${id}`))
      const there = [...listed, ...[...removed.values()].filter(({ resourceType }) => resourceType === type)]
      const found = unknown ? [] : there.map((one) => shownOf(one)).filter(matches)
      return { status: 200, body: partOf(type, asked, found) }
    },
  }

  function shownOf(newest: Stored): Stored {
    const first = store.history(newest.resourceType, newest.id).at(-1) ?? newest
    return searching.seen(newest, first)
  }

  function partOf(type: string, asked: URLSearchParams, found: readonly Stored[]): Resource {
    const offset = wholeNumber(asked, '_offset') ?? 0
    const count = wholeNumber(asked, '_count') ?? PART
    const next = searching.next(offset, count, found.length)
    const link = (relation: string, query: readonly (readonly [string, string])[]) => ({
      relation,
      url: `${baseUrl}/${type}?${queryOf(query)}`,
    })
    const others = [...asked].filter(([name]) => name !== '_offset')
    const entry = found.slice(offset, offset + count).map((resource) => ({
      fullUrl: `${baseUrl}/${type}/${resource.id}`,
      resource,
      search: { mode: 'match' },
    }))
    return {
      resourceType: 'Bundle',
      type: searching.bundleType(),
      total: found.length,
      link: [
        link('self', [...asked]),
        ...(next === undefined ? [] : [link('next', [...searching.linked(others), ['_offset', String(next)]])]),
      ],
      ...(entry.length > 0 ? { entry } : {}),
    }
  }
}

function queryOf(pairs: readonly (readonly [string, string])[]): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of pairs) query.append(name, value)
  return query
}

function isKnown(type: string, name: string): boolean {
  return name === '_id' || Object.hasOwn(TABLE[type] ?? {}, name.split(':')[0] ?? '')
}

function wholeNumber(query: URLSearchParams, name: string): number | undefined {
  const given = query.get(name)
  if (given === null) return undefined
  if (!/^\d{1,6}$/.test(given)) throw new FhirProblem('bad-request', `${name}=${given} is not a whole number.`)
  return Number(given)
}
