import { sign } from 'node:crypto'
import type { Surroundings } from '../../network.ts'
import type { Ending } from '../background.ts'
import { isObject, text } from '../fhir/resource.ts'
import type { Answer } from '../prison/answer.ts'

/** Where the national services are, and as whom the record asks them. */
export interface NhsAddress {
  /** Origin, without a trailing slash. */
  readonly baseUrl: string
  readonly apiKey: string
  readonly mailbox: string
  readonly kid: string
  /** PEM. */
  readonly privateKey: string
}

/** The national services, as an application that signs for itself uses them. Nothing about them is ever thrown. */
export interface NhsClient {
  readonly mailbox: string
  get(path: string): Promise<Answer<unknown>>
  send(
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer<unknown>>
}

const TIMEOUT_MS = 5_000
/** Seconds that an assertion is good for; five minutes are the most. */
const ASSERTION_SECONDS = 240
/** Seconds before its end at which a token is no longer used. */
const SPARE_SECONDS = 30
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

export function createNhsClient(
  { clock, id, fetch }: Surroundings,
  address: NhsAddress | undefined,
  ending: Ending,
): NhsClient {
  if (!address) {
    const nobody = async (): Promise<Answer<unknown>> => unreachable('no national services are configured')
    return { mailbox: '', get: nobody, send: nobody }
  }
  const { baseUrl, mailbox } = address
  let token: { readonly value: string; readonly until: number } | undefined
  const now = () => Math.floor(clock.now().getTime() / 1000)

  const exchange = async (path: string, init: RequestInit): Promise<Answer<unknown>> => {
    const over = new AbortController()
    const callOff = ending.onStop(() => over.abort(ending.signal.reason))
    const late = clock.sleep(TIMEOUT_MS, over.signal).then(
      (): Answer<unknown> => ({ ok: false, failure: { reason: 'timed-out' } }),
      (reason): Answer<unknown> => unreachable(String(reason)),
    )
    const answered = fetch(new Request(`${baseUrl}${path}`, { ...init, signal: over.signal }))
      .then(answerIn)
      .catch((error: unknown) => unreachable(String(error)))
    const first = await Promise.race([answered, late])
    callOff()
    over.abort(new Error('over'))
    return first
  }
  const assertion = () => {
    const claims = {
      iss: address.apiKey,
      sub: address.apiKey,
      aud: `${baseUrl}/oauth2/token`,
      jti: id(),
      exp: now() + ASSERTION_SECONDS,
    }
    const signed = [{ alg: 'RS512', typ: 'JWT', kid: address.kid }, claims].map(encoded).join('.')
    return `${signed}.${sign('RSA-SHA512', Buffer.from(signed), address.privateKey).toString('base64url')}`
  }
  const authorised = async (): Promise<Answer<string>> => {
    if (token && token.until > now()) return { ok: true, value: token.value }
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: ASSERTION_TYPE,
      client_assertion: assertion(),
    })
    const answer = await exchange('/oauth2/token', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    })
    if (!answer.ok) return answer
    const value = text(answer.value, 'access_token')
    if (value === undefined) return { ok: false, failure: { reason: 'malformed', message: 'no token' } }
    token = { value, until: now() + Number(text(answer.value, 'expires_in') ?? 0) - SPARE_SECONDS }
    return { ok: true, value }
  }
  const ask = async (path: string, init: RequestInit): Promise<Answer<unknown>> => {
    const held = await authorised()
    if (!held.ok) return held
    const headers = { ...init.headers, authorization: `Bearer ${held.value}`, 'x-request-id': id() }
    return exchange(path, { ...init, headers })
  }
  return {
    mailbox,
    get: (path) => ask(path, { method: 'GET' }),
    send: (method, path, body, headers = {}) =>
      ask(path, { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }),
  }
}

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

function unreachable(message: string): Answer<never> {
  return { ok: false, failure: { reason: 'unreachable', message } }
}

async function answerIn(response: Response): Promise<Answer<unknown>> {
  if (response.type === 'error') return unreachable('connection broken')
  const body: unknown = await response.json()
  const { status } = response
  if (status < 400) return { ok: true, value: body }
  if (status === 404) return { ok: false, failure: { reason: 'not-found' } }
  if (status >= 500 || status === 429) return { ok: false, failure: { reason: 'failing', status } }
  const message = isObject(body) ? (text(body, 'errorDescription') ?? text(body, 'message')) : undefined
  return { ok: false, failure: { reason: 'rejected', status, message: message ?? `status ${status}` } }
}
