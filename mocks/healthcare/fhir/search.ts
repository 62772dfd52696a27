import { FhirProblem } from './problem.ts'
import { all, isObject, type Resource, type Stored } from './resource.ts'
import type { Name } from './store.ts'

/** How a search parameter compares. */
export type SearchKind = 'token' | 'reference' | 'string' | 'date'

export interface SearchParameter {
  readonly kind: SearchKind
  /** Dotted paths to the elements; a value of any of them may match. */
  readonly paths: readonly string[]
  /** For what follows from several elements together; instead of paths. */
  readonly values?: (resource: Stored) => readonly unknown[]
}

/** Resource type -> parameter name -> what it means. Also the source of the CapabilityStatement. */
export type SearchTable = Readonly<Record<string, Readonly<Record<string, SearchParameter>>>>

/** Parameters that control the answer rather than choose resources. */
const RESULT_PARAMETERS = ['_count', '_offset', '_include', '_sort', '_format', '_total']

/**
 * A test for resources that match every parameter of a query.
 *
 * @param lenient ignore parameters that are not known, as a client may ask with `Prefer: handling=lenient`
 * @throws {FhirProblem} `unknown-parameter`, because a parameter that is quietly ignored gives wrong answers
 */
export function matcher(
  table: SearchTable,
  type: string,
  query: URLSearchParams,
  lenient = false,
): (resource: Stored) => boolean {
  const known = table[type] ?? {}
  const tests: ((resource: Stored) => boolean)[] = []
  for (const [key, value] of query) {
    const [name = '', modifier] = key.split(':')
    if (RESULT_PARAMETERS.includes(name)) continue
    const wanted = value.split(',')
    if (name === '_id') {
      tests.push((resource) => wanted.includes(resource.id))
      continue
    }
    const parameter = name === '_lastUpdated' ? LAST_UPDATED : known[name]
    if (!parameter || !isKnownModifier(parameter.kind, modifier)) {
      if (lenient) continue
      const names = ['_id', '_lastUpdated', ...Object.keys(known)].join(', ')
      throw new FhirProblem('unknown-parameter', `${type} cannot be searched by "${key}". It can by: ${names}.`)
    }
    const compare = comparison(parameter.kind, modifier)
    tests.push((resource) => {
      const values = parameter.values?.(resource) ?? parameter.paths.flatMap((path) => all(resource, path))
      if (modifier === 'missing') return (values.length === 0) === (value === 'true')
      const found = wanted.some((one) => values.some((element) => compare(element, one)))
      return modifier === 'not' ? !found : found
    })
  }
  return (resource) => tests.every((test) => test(resource))
}

/**
 * What everything that matches a query must name, or of which it must name one: references, values of identifiers and
 * codes with their system. Empty where it need not name anything.
 */
export function namesIn(table: SearchTable, type: string, query: URLSearchParams): readonly Name[] {
  return [...query].flatMap(([key, value]): readonly Name[] => {
    const [name = '', modifier] = key.split(':')
    const wanted = value.split(',')
    if (name === '_id') return [wanted.map((id) => `${type}/${id}`)]
    const parameter = table[type]?.[name]
    if (!parameter || parameter.values) return []
    const named = wanted.flatMap((one) => nameIn(parameter, modifier, one) || [])
    if (named.length < wanted.length) return []
    return named.length === 1 ? named : [named]
  })
}

function nameIn({ kind, paths }: SearchParameter, modifier: string | undefined, value: string): string | undefined {
  const bar = value.indexOf('|')
  if (kind === 'reference' && modifier === 'identifier') return value.slice(bar + 1)
  if (modifier !== undefined) return undefined
  if (kind === 'reference') return value
  if (kind !== 'token') return undefined
  if (paths.every((path) => path === 'identifier')) return value.slice(bar + 1)
  return bar > 0 && bar < value.length - 1 ? value : undefined
}

const LAST_UPDATED: SearchParameter = { kind: 'date', paths: ['meta.lastUpdated'] }

function isKnownModifier(kind: SearchKind, modifier: string | undefined): boolean {
  if (modifier === undefined || modifier === 'missing') return true
  if (kind === 'token') return modifier === 'not'
  if (kind === 'string') return modifier === 'exact' || modifier === 'contains'
  return kind === 'reference' && (modifier === 'identifier' || /^[A-Z]/.test(modifier))
}

type Comparison = (element: unknown, wanted: string) => boolean

function comparison(kind: SearchKind, modifier: string | undefined): Comparison {
  if (kind === 'token') return matchesToken
  if (kind === 'date') return matchesDate
  if (kind === 'string') return (element, wanted) => matchesString(element, wanted, modifier)
  if (modifier === 'identifier')
    return (element, wanted) => isObject(element) && matchesToken(element.identifier, wanted)
  return (element, wanted) =>
    isObject(element) && element.reference === (modifier && !wanted.includes('/') ? `${modifier}/${wanted}` : wanted)
}

/** Codes, identifiers, booleans and coded concepts: `code`, `system|code`, `system|` or `|code`. */
function matchesToken(element: unknown, wanted: string): boolean {
  if (!isObject(element)) return String(element) === wanted
  if (Array.isArray(element.coding)) return element.coding.some((coding) => matchesToken(coding, wanted))
  const code = element.code ?? element.value
  const bar = wanted.indexOf('|')
  if (bar < 0) return code === wanted
  const system = wanted.slice(0, bar)
  const value = wanted.slice(bar + 1)
  return (element.system ?? '') === system && (value === '' || code === value)
}

function matchesString(element: unknown, wanted: string, modifier: string | undefined): boolean {
  const held = typeof element === 'string' ? [element] : isObject(element) ? Object.values(element).flat() : []
  return held.some((value) => {
    if (typeof value !== 'string') return false
    if (modifier === 'exact') return value === wanted
    const [whole, part] = [value.toLowerCase(), wanted.toLowerCase()]
    return modifier === 'contains' ? whole.includes(part) : whole.startsWith(part)
  })
}

const DATE = /^(eq|ne|gt|ge|lt|le)?(\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?)$/

/** Dates and periods as intervals, so that `2026-03` means the whole month. */
function matchesDate(element: unknown, wanted: string): boolean {
  const [, prefix = 'eq', date] = DATE.exec(wanted) ?? []
  if (!date) throw new FhirProblem('bad-request', `"${wanted}" is not a FHIR date with an optional prefix.`)
  const held = intervalOf(element)
  if (!held) return false
  const asked = interval(date)
  if (prefix === 'gt') return held.to > asked.to
  if (prefix === 'lt') return held.from < asked.from
  if (prefix === 'ge') return held.to >= asked.from
  if (prefix === 'le') return held.from <= asked.to
  const within = held.from >= asked.from && held.to <= asked.to
  return prefix === 'ne' ? !within : within
}

interface Interval {
  readonly from: number
  readonly to: number
}

function intervalOf(element: unknown): Interval | undefined {
  if (typeof element === 'string') return interval(element)
  if (!isObject(element)) return undefined
  return {
    from: typeof element.start === 'string' ? interval(element.start).from : -Infinity,
    to: typeof element.end === 'string' ? interval(element.end).to : Infinity,
  }
}

function interval(date: string): Interval {
  const from = Date.parse(date)
  if (date.length === 4) return { from, to: Date.UTC(Number(date) + 1, 0) - 1 }
  if (date.length === 7) return { from, to: Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 1) - 1 }
  if (date.length === 10) return { from, to: from + 86_399_999 }
  return { from, to: date.includes('.') ? from : from + 999 }
}

/** The resources that a resource points to through a search parameter of kind reference. */
export function referencesBy(table: SearchTable, include: string, resource: Resource): readonly string[] {
  const [type = '', name = ''] = include.split(':')
  const parameter = table[type]?.[name]
  if (parameter?.kind !== 'reference')
    throw new FhirProblem('unknown-parameter', `"${include}" is not a reference that can be included.`)
  if (resource.resourceType !== type) return []
  return parameter.paths
    .flatMap((path) => all(resource, path))
    .map((element) => (isObject(element) ? element.reference : undefined))
    .filter((reference) => typeof reference === 'string')
}
