import type { Exchange, WireRequest, WireResponse } from '../domain/exchange.ts'
import { PossibleLiveData } from '../domain/outcomes.ts'
import { type Hidden, without } from './hidden.ts'
import { type KnownPerson, pseudonymsFor } from './known-people.ts'
import { LIVE_NUMBERS } from './live-data.ts'
import { SHORTEST_SECRET, secretForms } from './secret-forms.ts'

export interface RedactionSettings {
  /** Keys and tokens of the run. */
  readonly secrets: readonly string[]
  readonly knownPeople?: readonly KnownPerson[]
}

/** What stands between the wire and everything that is written. */
export interface Redaction {
  /** Keeps one more secret out of everything that follows, for example a token that was just issued. */
  learn(secret: string): void
  /** Any text without secrets, known people and possible real NHS numbers. */
  text(text: string): string
  /**
   * What a page says, without secrets and known people.
   *
   * @throws {PossibleLiveData} when a valid NHS number of a range in real use is in it; never says which
   */
  page(text: string): string
  /**
   * An exchange as it may be stored: identifiers that the harness generated stay.
   *
   * @throws {PossibleLiveData} when a valid NHS number of a range in real use is in it; never says which
   */
  exchange(exchange: Exchange): Exchange
}

const REDACTED = '[redacted]'
const SECRET_HEADER = /authorization|cookie|token|secret|password|(?:api|control|subscription|access)-?key/i
const SECRET_NAMES = 'access_token|refresh_token|id_token|client_secret|client_assertion|password|api_key'
/** A secret by its name: in JSON, in JSON inside JSON, in a form or in a query. */
const NAMED_IN_JSON = new RegExp(String.raw`("(?:${SECRET_NAMES})"\s*:\s*")(?:[^"\\]|\\.)+`, 'g')
const NAMED_IN_INNER_JSON = new RegExp(String.raw`((?<!\\)(\\+)"(?:${SECRET_NAMES})\2"\s*:\s*\2")[^"\\]+`, 'g')
const NAMED_IN_FORM = new RegExp(`(?<=(?:^|[?&])(?:${SECRET_NAMES})=)[^&#\\n]+`, 'gm')
/** The look behind keeps the search linear in hostile text. */
const SIGNED_TOKEN = /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g

export function redaction({ secrets, knownPeople = [] }: RedactionSettings): Redaction {
  const known = new Set<string>()
  const people = pseudonymsFor(knownPeople)
  let hidden: readonly Hidden[] = [{ pattern: SIGNED_TOKEN, put: () => REDACTED }, ...people]

  const learn = (secret: string) => {
    if (known.has(secret)) return
    secretForms(secret)
    known.add(secret)
    const forms = [...known].flatMap(secretForms).sort((a, b) => b.length - a.length)
    const any = new RegExp([...new Set(forms)].map((form) => RegExp.escape(form)).join('|'), 'g')
    hidden = [SIGNED_TOKEN, any].map((pattern): Hidden => ({ pattern, put: () => REDACTED })).concat(people)
  }
  for (const secret of secrets) learn(secret)

  /** Everything but the last look for real numbers. */
  const clean = (text: string, told?: (word: string) => string): string => {
    const unnamed = text
      .replaceAll(NAMED_IN_JSON, `$1${REDACTED}`)
      .replaceAll(NAMED_IN_INNER_JSON, `$1${REDACTED}`)
      .replaceAll(NAMED_IN_FORM, REDACTED)
    return without(unnamed, hidden, told)
  }
  /** In an address or a form a plus stands for a space. */
  const cleanForm = (text: string): string => {
    const cleaned = clean(text, encodeURI)
    const spaced = cleaned.replaceAll('+', '%20')
    return clean(spaced, encodeURI) === spaced ? cleaned : clean(spaced, encodeURI)
  }

  /** Whether only names of headers give something away, as in most exchanges: one look at all of it, not many. */
  const isClean = ({ request, response, failure }: Exchange): boolean => {
    if (isForm(request)) return false
    const texts = [request.url, request.url.replaceAll('+', '%20'), request.body, response?.body, failure?.message]
    const open = [request.headers, response?.headers ?? {}].flatMap((headers) =>
      Object.entries(headers).flatMap(([name, value]) => (SECRET_HEADER.test(name) ? name : [name, value])),
    )
    const whole = [...texts, ...open].join('\n')
    return clean(whole) === whole
  }
  const headers = (of: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(of).map(([name, value]) => [clean(name), SECRET_HEADER.test(name) ? REDACTED : clean(value)]),
    )
  const cleaned = (seen: Exchange): Exchange => {
    const { failure } = seen
    return {
      ...seen,
      request: request(seen.request),
      ...(seen.response ? { response: response(seen.response) } : {}),
      ...(failure ? { failure: { ...failure, message: clean(failure.message) } } : {}),
    }
  }
  const request = (of: WireRequest): WireRequest => ({
    method: of.method,
    url: cleanForm(of.url),
    headers: headers(of.headers),
    ...(of.body === undefined ? {} : { body: isForm(of) ? cleanForm(of.body) : clean(of.body) }),
  })
  const response = (of: WireResponse): WireResponse => ({
    status: of.status,
    headers: headers(of.headers),
    body: clean(of.body),
  })

  return {
    learn,
    text: (text) => without(clean(text), LIVE_NUMBERS),
    page: (text) => {
      const kept = clean(text)
      if (without(kept, LIVE_NUMBERS) === kept) return kept
      throw new PossibleLiveData(
        'Expected synthetic people only; found a valid NHS number of a range in real use.\nSeen: on a screen. It was not stored; nothing more is written.\nNext: stop using this system for tests until its data is known to be synthetic, and tell whoever owns it.',
      )
    },
    exchange: (seen) => {
      if (seen.direction === 'outgoing') {
        const token = seen.request.headers.authorization?.split(' ').at(-1)
        if (token && token.length >= SHORTEST_SECRET) learn(token)
      }
      const kept = isClean(seen) ? withoutSecretHeaders(seen) : cleaned(seen)
      refuseLiveData(kept)
      return kept
    },
  }
}

function withoutSecretHeaders(seen: Exchange): Exchange {
  const named = (headers: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, SECRET_HEADER.test(name) ? REDACTED : value]),
    )
  const { request, response } = seen
  return {
    ...seen,
    request: { ...request, headers: named(request.headers) },
    ...(response ? { response: { ...response, headers: named(response.headers) } } : {}),
  }
}

function refuseLiveData({ request, response, failure, party }: Exchange): void {
  const places = [
    ['the address', request.url.replaceAll('+', ' ')],
    ['a header of the request', lines(request.headers)],
    ['the body of the request', isForm(request) ? request.body?.replaceAll('+', ' ') : request.body],
    ['a header of the answer', lines(response?.headers ?? {})],
    ['the body of the answer', response?.body],
    ['the failure', failure?.message],
  ] as const
  const whole = places.map(([, text = '']) => text).join('\n')
  if (without(whole, LIVE_NUMBERS) === whole) return
  const place = places.find(([, text = '']) => without(text, LIVE_NUMBERS) !== text)
  if (!place) return
  const { origin, pathname } = new URL(request.url)
  throw new PossibleLiveData(
    [
      'Expected synthetic people only; found a valid NHS number of a range in real use.',
      `Seen: ${place[0]} of ${request.method} ${without(origin + pathname, LIVE_NUMBERS)} (${party}). It was not stored; nothing more is written.`,
      'Next: stop using this system for tests until its data is known to be synthetic, and tell whoever owns it.',
    ].join('\n'),
  )
}

function isForm({ headers }: WireRequest): boolean {
  return headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
}

function lines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map((each) => each.join(': '))
    .join('\n')
}
