import type { Exchange, WireRequest, WireResponse } from '../domain/exchange.ts'
import { PossibleLiveData } from '../domain/outcomes.ts'
import { type KnownPerson, pseudonymiser } from './known-people.ts'
import { withoutLiveNumbers } from './live-data.ts'
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
   * An exchange as it may be stored: identifiers that the harness generated stay.
   *
   * @throws {PossibleLiveData} when a valid NHS number of a range in real use is in it; never says which
   */
  exchange(exchange: Exchange): Exchange
}

const REDACTED = '[redacted]'
const SECRET_HEADERS = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'x-control-key',
  'x-amz-security-token',
])
const SECRET_NAMES = 'access_token|refresh_token|id_token|client_secret|client_assertion|password|api_key'
/** A secret by its name: in JSON, in JSON inside JSON, in a form or in a query. */
const NAMED_IN_JSON = new RegExp(String.raw`("(?:${SECRET_NAMES})"\s*:\s*")(?:[^"\\]|\\.)+`, 'g')
const NAMED_IN_INNER_JSON = new RegExp(String.raw`((?<!\\)(\\+)"(?:${SECRET_NAMES})\2"\s*:\s*\2")[^"\\]+`, 'g')
const NAMED_IN_FORM = new RegExp(`(?<=(?:^|[?&])(?:${SECRET_NAMES})=)[^&#]+`, 'g')
/** The look behind keeps the search linear in hostile text. */
const SIGNED_TOKEN = /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g

export function redaction({ secrets, knownPeople = [] }: RedactionSettings): Redaction {
  const known = new Set<string>()
  const anonymous = pseudonymiser(knownPeople)
  let any: RegExp | undefined

  const learn = (secret: string) => {
    if (known.has(secret)) return
    secretForms(secret)
    known.add(secret)
    const forms = [...known].flatMap(secretForms).sort((a, b) => b.length - a.length)
    any = new RegExp([...new Set(forms)].map((form) => RegExp.escape(form)).join('|'), 'g')
  }
  for (const secret of secrets) learn(secret)

  /** Everything but the last look for real numbers. */
  const clean = (text: string): string => {
    const unnamed = text
      .replaceAll(NAMED_IN_JSON, `$1${REDACTED}`)
      .replaceAll(NAMED_IN_INNER_JSON, `$1${REDACTED}`)
      .replaceAll(NAMED_IN_FORM, REDACTED)
      .replaceAll(SIGNED_TOKEN, REDACTED)
    return anonymous(any ? unnamed.replaceAll(any, REDACTED) : unnamed)
  }

  const headers = (of: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(of).map(([name, value]) => [clean(name), SECRET_HEADERS.has(name) ? REDACTED : clean(value)]),
    )
  const request = (of: WireRequest): WireRequest => ({
    method: of.method,
    url: throughEscapes(of.url, clean),
    headers: headers(of.headers),
    ...(of.body === undefined ? {} : { body: isForm(of) ? throughEscapes(of.body, clean) : clean(of.body) }),
  })
  const response = (of: WireResponse): WireResponse => ({
    status: of.status,
    headers: headers(of.headers),
    body: clean(of.body),
  })

  return {
    learn,
    text: (text) => withoutLiveNumbers(clean(text)),
    exchange: (seen) => {
      if (seen.direction === 'outgoing') {
        const token = seen.request.headers.authorization?.split(' ').at(-1)
        if (token && token.length >= SHORTEST_SECRET) learn(token)
      }
      const { failure } = seen
      const kept: Exchange = {
        ...seen,
        request: request(seen.request),
        ...(seen.response ? { response: response(seen.response) } : {}),
        ...(failure ? { failure: { ...failure, message: clean(failure.message) } } : {}),
      }
      refuseLiveData(kept)
      return kept
    },
  }
}

function refuseLiveData({ request, response, failure, party }: Exchange): void {
  const places = [
    ['the address', decoded(request.url)],
    ['a header of the request', Object.values(request.headers).join('\n')],
    ['the body of the request', isForm(request) ? decoded(request.body ?? '') : (request.body ?? '')],
    ['a header of the answer', Object.values(response?.headers ?? {}).join('\n')],
    ['the body of the answer', response?.body ?? ''],
    ['the failure', failure?.message ?? ''],
  ] as const
  const place = places.find(([, text]) => withoutLiveNumbers(text) !== text)
  if (!place) return
  const { origin, pathname } = new URL(request.url)
  throw new PossibleLiveData(
    [
      'Expected synthetic people only; found a valid NHS number of a range in real use.',
      `Seen: ${place[0]} of ${request.method} ${withoutLiveNumbers(decoded(origin + pathname))} (${party}). It was not stored; nothing more is written.`,
      'Next: stop using this system for tests until its data is known to be synthetic, and tell whoever owns it.',
    ].join('\n'),
  )
}

function isForm({ headers }: WireRequest): boolean {
  return headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** Also finds what only shows once percent-escapes are undone. */
function throughEscapes(text: string, clean: (text: string) => string): string {
  const direct = clean(text)
  const undone = decoded(direct)
  const cleaned = clean(undone)
  return cleaned === undone ? direct : encodeURI(cleaned)
}
