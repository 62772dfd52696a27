import { invalidBody, Refusal } from './refusal.ts'

/** Reads a request body field by field and gathers everything that is wrong with it. */
export interface Body {
  text(name: string, rule?: { readonly max?: number; readonly pattern?: RegExp }): string
  maybeText(name: string, rule?: { readonly max?: number; readonly pattern?: RegExp }): string | undefined
  date(name: string): string
  maybeDate(name: string): string | undefined
  time(name: string): string
  maybeTime(name: string): string | undefined
  flag(name: string): boolean
  whole(name: string): number
  oneOf<T extends string>(name: string, values: readonly T[]): T
  maybeOneOf<T extends string>(name: string, values: readonly T[]): T | undefined
  texts(name: string): readonly string[]
  part(name: string): Body | undefined
  has(name: string): boolean
  /** Adds a broken rule that no single field shows. */
  object(problem: string): void
  /** @throws {Refusal} 400 naming every broken rule and every field that there is no place for */
  finish(): void
}

const DATE = /^\d{4}-\d{2}-\d{2}$/
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
/** A sender's own reference. */
export const REFERENCE = /^[A-Za-z0-9._:-]{1,64}$/

/** @throws {Refusal} 400 when there is no JSON object to read */
export function bodyOf(value: unknown): Body {
  return reading(value, '', []).body
}

function reading(value: unknown, within: string, problems: string[]): { body: Body; refuseUnknown: () => void } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refusal(400, 'Unreadable request body')
  const given = value as Readonly<Record<string, unknown>>
  const asked = new Set<string>()
  const parts: (() => void)[] = []
  const object = (problem: string) => {
    problems.push(problem)
  }
  const take = (name: string): unknown => {
    asked.add(name)
    return given[name] ?? undefined
  }
  const missing = (name: string, wanted: string) => object(`${within}${name} ${wanted}`)

  const body: Body = {
    text(name, { max, pattern } = {}) {
      const found = take(name)
      if (typeof found !== 'string' || found === '') missing(name, 'is required')
      else if (max !== undefined && found.length > max) missing(name, `must be at most ${max} characters`)
      else if (pattern && !pattern.test(found)) missing(name, 'has the wrong form')
      else return found
      return ''
    },
    maybeText: (name, rule) => (take(name) === undefined ? undefined : body.text(name, rule)),
    date: (name) => body.text(name, { pattern: DATE }),
    maybeDate: (name) => body.maybeText(name, { pattern: DATE }),
    time: (name) => body.text(name, { pattern: TIME }),
    maybeTime: (name) => body.maybeText(name, { pattern: TIME }),
    flag(name) {
      const found = take(name) ?? false
      if (typeof found === 'boolean') return found
      missing(name, 'must be true or false')
      return false
    },
    whole(name) {
      const found = take(name)
      if (typeof found === 'number' && Number.isInteger(found)) return found
      missing(name, 'must be a whole number')
      return 0
    },
    oneOf<T extends string>(name: string, values: readonly T[]): T {
      const found = values.find((each) => each === take(name))
      if (found !== undefined) return found
      missing(name, `must be one of ${values.join(', ')}`)
      return values[0] as T
    },
    maybeOneOf: (name, values) => (take(name) === undefined ? undefined : body.oneOf(name, values)),
    texts(name) {
      const found = take(name) ?? []
      if (Array.isArray(found) && found.every((each) => typeof each === 'string')) return found
      missing(name, 'must be a list of texts')
      return []
    },
    part(name) {
      if (take(name) === undefined) return undefined
      const part = reading(take(name), `${within}${name}.`, problems)
      parts.push(part.refuseUnknown)
      return part.body
    },
    has: (name) => take(name) !== undefined,
    object,
    finish() {
      refuseUnknown()
      if (problems.length > 0) throw invalidBody(problems)
    },
  }
  const refuseUnknown = () => {
    for (const part of parts) part()
    for (const name of Object.keys(given)) if (!asked.has(name)) missing(name, 'is not a field of this operation')
  }
  return { body, refuseUnknown }
}
