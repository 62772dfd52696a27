import { sign } from 'node:crypto'
import type { Trust } from '../../../src/domain/certificates.ts'
import type { Surroundings } from '../../network.ts'
import type { Ending } from '../background.ts'
import { isObject, text } from '../fhir/resource.ts'
import type { Answer } from '../prison/answer.ts'
import { createEntry, type NhsAnswer } from './entry.ts'
import { type NhsClientPolicies, referenceNhsClient } from './policies.ts'

/** Where the national services are, and as whom the record asks them. */
export interface NhsAddress {
  /** Origin, without a trailing slash. */
  readonly baseUrl: string
  readonly apiKey: string
  readonly mailbox: string
  readonly kid: string
  /** PEM. */
  readonly privateKey: string
  /** Whose certificates are taken, and which of them are revoked (PEM); absent where the services show none. */
  readonly authority?: { readonly ca: string; readonly crl: string }
}

/** The national services, as an application that signs for itself uses them. Nothing about them is ever thrown. */
export interface NhsClient {
  readonly mailbox: string
  get(path: string): Promise<NhsAnswer<unknown>>
  send(
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<NhsAnswer<unknown>>
}

const TIMEOUT_MS = 5_000
const TOKEN = '/oauth2/token'
/** Seconds that an assertion is good for; five minutes are the most. */
const ASSERTION_SECONDS = 240
/** A certificate that was not taken. */
class NotTrusted extends Error {
  override readonly name = 'NotTrusted'
}

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

export function createNhsClient(
  { clock, id, fetch }: Surroundings,
  address: NhsAddress | undefined,
  ending: Ending,
  policies: NhsClientPolicies = referenceNhsClient,
): NhsClient {
  if (!address) {
    const nobody = async (): Promise<Answer<unknown>> => unreachable('no national services are configured')
    return { mailbox: '', get: nobody, send: nobody }
  }
  const { baseUrl, mailbox, authority } = address
  const now = () => clock.now().getTime() / 1000
  let first: string | undefined
  const trustFor = (forToken: boolean): Trust | undefined =>
    authority && {
      ...authority,
      check(certificate) {
        if (!policies.takes(certificate, { first, forToken }))
          throw new NotTrusted(certificate.problems.join(', ') || 'changed')
        first ??= certificate.key
      },
    }
  const trust = { token: trustFor(true), services: trustFor(false) }

  const exchange = async (path: string, init: RequestInit): Promise<Response | NhsAnswer<never>> => {
    const over = new AbortController()
    const callOff = ending.onStop(() => over.abort(ending.signal.reason))
    const late = clock.sleep(TIMEOUT_MS, over.signal).then(
      (): Answer<never> => ({ ok: false, failure: { reason: 'timed-out' } }),
      (reason): Answer<never> => unreachable(String(reason)),
    )
    // Read while there is time: a body can be late as well.
    const asked = new Request(`${baseUrl}${path}`, { ...init, signal: over.signal })
    const answered = fetch(asked, path === TOKEN ? trust.token : trust.services)
      .then(whole)
      .catch((error: unknown) => (error instanceof NotTrusted ? notTrusted(error) : unreachable(String(error))))
    const first = await Promise.race([answered, late])
    callOff()
    over.abort(new Error('over'))
    return first
  }
  const proof = () => {
    const claims = {
      iss: address.apiKey,
      sub: address.apiKey,
      aud: `${baseUrl}${TOKEN}`,
      jti: id(),
      exp: Math.floor(now()) + ASSERTION_SECONDS,
    }
    const signed = [{ alg: 'RS512', typ: 'JWT', kid: address.kid }, claims].map(encoded).join('.')
    return `${signed}.${sign('RSA-SHA512', Buffer.from(signed), address.privateKey).toString('base64url')}`
  }
  const show = async (shown: string) => {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: ASSERTION_TYPE,
      client_assertion: shown,
    })
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await exchange(TOKEN, { method: 'POST', headers, body: form.toString() })
    return answer instanceof Response ? { status: answer.status, body: bodyIn(await answer.text()) } : answer
  }
  const entry = createEntry({ policies, now, proof, show })

  const ask = async (path: string, init: RequestInit): Promise<NhsAnswer<unknown>> => {
    const sent = async (token: string) => {
      const authorization: Record<string, string> = token === '' ? {} : { authorization: `Bearer ${token}` }
      const headers = { ...(init.headers as Record<string, string>), ...authorization, 'x-request-id': id() }
      return exchange(path, { ...init, headers })
    }
    const token = async () => {
      const given = await entry.token()
      if (!given.ok && given.failure.reason === 'not-let-in' && policies.goesWithout()) await sent('')
      return given
    }
    const held = await token()
    if (!held.ok) return held
    const first = await sent(held.value)
    if (!(first instanceof Response)) return first
    if (first.status !== 401 || !policies.replaces()) return answerIn(first)
    entry.ended(held.value)
    const renewed = await token()
    if (!renewed.ok) return renewed
    if (!policies.repeats()) return answerIn(first)
    const second = await sent(renewed.value)
    return second instanceof Response ? answerIn(second) : second
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

function notTrusted({ message }: NotTrusted): NhsAnswer<never> {
  return {
    ok: false,
    failure: { reason: 'not-trusted', message: `The certificate of the NHS is not taken: ${message}` },
  }
}

/** The same answer with its body at hand. */
async function whole(response: Response): Promise<Response | Answer<never>> {
  if (response.type === 'error') return unreachable('connection broken')
  const { status, headers } = response
  return new Response((await response.text()) || null, { status, headers })
}

function bodyIn(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

async function answerIn(response: Response): Promise<Answer<unknown>> {
  const body = bodyIn(await response.text())
  if (body === undefined) return unreachable('an answer that is no JSON')
  const { status } = response
  if (status < 400) return { ok: true, value: body }
  if (status === 404) return { ok: false, failure: { reason: 'not-found' } }
  if (status >= 500 || status === 429) return { ok: false, failure: { reason: 'failing', status } }
  const message = isObject(body) ? (text(body, 'errorDescription') ?? text(body, 'message')) : undefined
  return { ok: false, failure: { reason: 'rejected', status, message: message ?? `status ${status}` } }
}
