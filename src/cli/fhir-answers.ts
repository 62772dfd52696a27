import type { Recorded } from '../drivers/recording.ts'
import type { Blame, Fall, Rung } from './rungs.ts'

/** A JSON object as it came. */
export type Resource = Readonly<Record<string, unknown>>

/** What one answer was found to be, or why it is none that FHIR knows. */
export type Read =
  | { readonly resource: Resource; readonly fall?: never }
  | { readonly fall: Fall; readonly resource?: never }

/** Where an answer is read on the ladder, and what was asked for. */
export interface Reading {
  readonly rung: Rung
  /** Method and address, as a reader would write them. */
  readonly place: string
  /** Which type of resource is expected. */
  readonly type: string
  readonly status?: number
  /** Whom to ask where the answer is no FHIR at all. */
  readonly blame: Blame
}

/** Reads an answer as the resource that was asked for; a body that is none says what it looks like. */
export function resourceIn({ response, failure, exchange }: Recorded, reading: Reading): Read {
  const { rung, place, type, status = 200, blame } = reading
  const seen = `${place} -> ${response?.status ?? failure?.reason} (exchange ${exchange})`
  const expected = `a ${type} in JSON, answered with ${status}`
  const fallen = (found: string, next: string, whose: Blame = blame): Read => ({
    fall: { rung, blame: whose, expected, found, seen, next },
  })
  if (!response) return fallen(failure.message, 'see why the system did not answer whole.', 'your system')
  const { body } = response
  if (response.status >= 500) return fallen(`an error of the system (${response.status})`, ASK_SYSTEM, 'your system')
  if (response.status >= 300 && response.status < 400)
    return fallen(`a redirect (${response.status}), such as to a sign-in`, ASK_FILE, 'your configuration')
  if (response.status !== status) return fallen(`${response.status}`, ASK_SYSTEM, 'your system')
  if (body.trim() === '') return fallen('an empty body', ASK_SYSTEM, 'your system')
  if (/^\s*<(!doctype|html)/i.test(body)) return fallen('a page in HTML, such as a portal or a sign-in shows', ASK_FILE)
  if (/^\s*</.test(body))
    return fallen('XML', 'answer in JSON where "application/fhir+json" is asked for.', 'your system')
  const value = parsed(body)
  if (value === undefined) return fallen('a body that is no JSON object', ASK_SYSTEM, 'your system')
  if (value.resourceType !== type)
    return fallen(`a ${String(value.resourceType ?? 'JSON object without a type')}`, ASK_SYSTEM, 'your system')
  return { resource: value }
}

const ASK_SYSTEM = 'look into the log of the system for this request.'
const ASK_FILE =
  'correct "interfaces.fhir.base-url" in the candidate file, or let callers with a credential past the page.'

function parsed(body: string): Resource | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
