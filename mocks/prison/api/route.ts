import type { Extent } from '../../../src/domain/stage.ts'

/** One request to the External API, as far as an operation needs it. */
export interface Call {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Parsed JSON, or undefined. */
  readonly body: unknown
}

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** An operation of the External API. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** As published: `/v1/persons/{hmppsId}/alerts`. */
  readonly path: string
  /** Which staged condition touches it, for example `alerts`. */
  readonly condition: ConditionPath
  /** `target`: proposed; under `today` it answers as the real service answers for a path that no role has. */
  readonly since: Extent
  /** Behind a feature flag that is off in production: 503 under `today`. */
  readonly flagOff?: boolean
  readonly answer: (call: Call) => Answer | Promise<Answer>
}

export const CONDITION_PATHS = [
  'person',
  'prisoner',
  'alerts',
  'non-associations',
  'risk-summary',
  'acct',
  'escort-record',
  'location',
  'needs',
  'key-dates',
  'identifiers',
  'appointments',
  'commitments',
  'concerns',
  'unlock-conditions',
  'pairing',
  'receipts',
  'movements',
  'roll',
  'reference',
  'all',
] as const
export type ConditionPath = (typeof CONDITION_PATHS)[number]

type Options = Partial<Pick<Route, 'since' | 'flagOff'>>

export function read(path: string, condition: ConditionPath, answer: Route['answer'], options: Options = {}): Route {
  return { method: 'GET', path, condition, since: 'today', answer, ...options }
}

/** A proposed operation that writes. */
export function write(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  condition: ConditionPath,
  answer: Route['answer'],
): Route {
  return { method, path, condition, since: 'target', answer }
}

/** A single thing, in the envelope of the real service. */
export function data(value: unknown, status = 200): Answer {
  return { status, body: { data: value } }
}
