import type { Attachment } from '@cucumber/messages'
import type { MessagesSeen } from '../domain/allow-list.ts'
import type { HumanAnswer } from '../domain/attended.ts'
import { type ExchangeRef, MEDIA, type Measurement } from '../domain/exchange.ts'
import type { FhirSeen } from '../domain/fhir-seen.ts'
import type { RunEnd, RunFacts } from '../domain/run-facts.ts'
import type { Sight } from '../domain/sights.ts'

/** What an attachment of the harness holds; undefined for media types that are not ours. */
export type Attached =
  | { readonly kind: 'exchange'; readonly value: ExchangeRef }
  | { readonly kind: 'measurement'; readonly value: Measurement }
  | { readonly kind: 'answer'; readonly value: HumanAnswer }
  | { readonly kind: 'sight'; readonly value: Sight }
  | { readonly kind: 'messages'; readonly value: MessagesSeen }
  | { readonly kind: 'fhir'; readonly value: FhirSeen }
  | { readonly kind: 'run'; readonly value: RunFacts }
  | { readonly kind: 'end'; readonly value: RunEnd }
  | { readonly kind: 'unreadable'; readonly because: string }

type Fields = Readonly<Record<string, unknown>>

/** Reads an attachment by its media type. Never throws: what cannot be read says why. */
export function readAttached({ body, contentEncoding, mediaType }: Attachment): Attached | undefined {
  const kind = kindOf(mediaType)
  if (!kind) return undefined
  const value = parsed(contentEncoding === 'BASE64' ? Buffer.from(body, 'base64').toString('utf8') : body)
  const wrong = value ? complaint(kind, value) : 'it is not a JSON object'
  if (wrong) return { kind: 'unreadable', because: `The attachment ${mediaType} cannot be read: ${wrong}.` }
  return { kind, value } as unknown as Attached
}

function kindOf(mediaType: string): keyof typeof MEDIA | undefined {
  if (mediaType === MEDIA.exchange) return 'exchange'
  if (mediaType === MEDIA.measurement) return 'measurement'
  if (mediaType === MEDIA.answer) return 'answer'
  if (mediaType === MEDIA.sight) return 'sight'
  if (mediaType === MEDIA.messages) return 'messages'
  if (mediaType === MEDIA.fhir) return 'fhir'
  if (mediaType === MEDIA.run) return 'run'
  return mediaType === MEDIA.end ? 'end' : undefined
}

function parsed(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
  } catch {
    return undefined
  }
}

const LISTS = [
  'demanded',
  'blocked',
  'requirements',
  'limits',
  'adoptedLimits',
  'readiness',
  'evidence',
  'givens',
] as const

function complaint(kind: keyof typeof MEDIA, value: Fields): string | undefined {
  if (kind === 'exchange') return wants(value, { number: 'number', method: 'string', path: 'string', digest: 'string' })
  if (kind === 'measurement') return wants(value, { limit: 'string', seconds: 'number', looks: 'number' })
  if (kind === 'answer') {
    const lists = ['instruction', 'said'].find((name) => !Array.isArray(value[name]))
    if (lists) return `it lacks ${lists}`
    return wants(value, { number: 'number', by: 'string', role: 'string', at: 'string', screenshot: 'object' })
  }
  if (kind === 'sight') {
    if (!Array.isArray(value.troubles)) return 'it lacks troubles'
    return wants(value, { number: 'number', what: 'string', at: 'string', page: 'string', tree: 'object' })
  }
  if (kind === 'messages') {
    if (!Array.isArray(value.disclosures)) return 'it lacks disclosures'
    return wants(value, { types: 'object' })
  }
  if (kind === 'fhir') {
    if (!Array.isArray(value.breaches)) return 'it lacks breaches'
    return wants(value, { types: 'object' })
  }
  if (kind === 'end') {
    if (value.schema !== 'interlock-end/1') return 'its schema is not interlock-end/1'
    if (!Array.isArray(value.strays)) return 'it lacks strays'
    return wants(value, { planned: 'number', started: 'number', finished: 'number' })
  }
  if (value.schema !== 'interlock-run/1') return 'its schema is not interlock-run/1'
  const missing = LISTS.find((name) => !Array.isArray(value[name]))
  if (missing) return `it lacks ${missing}`
  return wants(value, { candidate: 'object', digests: 'object', harness: 'object', extent: 'string', scope: 'string' })
}

function wants(value: Fields, types: Readonly<Record<string, string>>): string | undefined {
  const wrong = Object.entries(types).find(([name, type]) => typeof value[name] !== type || value[name] === null)
  return wrong && `${wrong[0]} is not a ${wrong[1]}`
}
