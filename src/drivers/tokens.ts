import { randomUUID, sign } from 'node:crypto'
import type { Clock } from '../domain/clock.ts'
import { type Transport, TransportFailure, type TransportOptions, type WireResponse } from '../domain/exchange.ts'
import { ConfigurationProblem } from '../domain/outcomes.ts'

/** As whom, and where, tokens are asked for. Exactly one of `secret` and `signing` is given. */
export interface TokenClient {
  readonly tokenUrl: string
  readonly clientId: string
  /** Sent in the form, as `client_secret`. */
  readonly secret?: string
  /** The client signs an assertion instead (RS512). */
  readonly signing?: { readonly key: string; readonly kid: string; readonly audience?: string }
  readonly scope?: string
}

export interface Token {
  readonly value: string
  /** Milliseconds of the clock's `elapsedMs` from which it is no longer used. */
  readonly usedUntilMs: number
}

/** Seconds that an assertion is good for. Source: the NHS signed-JWT guide; five minutes are the most. */
const ASSERTION_S = 240
/** Seconds that a token is taken to live where the answer does not say. */
const UNSAID_S = 60
/** Seconds before its end at which a token is replaced, and at most this part of its life. */
const SPARE_S = 30
const SPARE_PART = 0.2

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange'
const ID_TOKEN = 'urn:ietf:params:oauth:token-type:id_token'

/**
 * Asks for a token by client credentials (RFC 6749), or for one in the name of a user by token exchange (RFC 8693).
 *
 * @param subject the token that says who the user is
 * @throws {ConfigurationProblem} when the client or the user is refused; says what the server said, never what was sent
 * @throws {TransportFailure} when no answer came, or one that holds no token
 */
export async function askForToken(
  send: Transport,
  client: TokenClient,
  { clock, ...options }: TransportOptions & { readonly clock: Clock },
  subject?: string,
): Promise<Token> {
  const { tokenUrl, clientId, secret, scope } = client
  const form = new URLSearchParams({
    ...(subject === undefined
      ? { grant_type: 'client_credentials' }
      : { grant_type: EXCHANGE, subject_token: subject, subject_token_type: ID_TOKEN }),
    ...(scope === undefined ? {} : { scope }),
    ...(secret === undefined
      ? { client_assertion_type: ASSERTION_TYPE, client_assertion: assertion(client, clock.now()) }
      : { client_id: clientId, client_secret: secret }),
  })
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }
  const askedAtMs = clock.elapsedMs()
  const answer = await send({ method: 'POST', url: tokenUrl, headers, body: form.toString() }, options)
  const { access_token: value, expires_in: life, token_type: type = 'Bearer' } = objectIn(answer)
  if (answer.status >= 400 && answer.status < 500) throw refusal(tokenUrl, answer)
  if (answer.status !== 200 || typeof value !== 'string' || !/^[\x21-\x7e]{8,}$/.test(value))
    throw new TransportFailure('malformed', `POST ${tokenUrl} gave no token (status ${answer.status}).`)
  if (String(type).toLowerCase() !== 'bearer')
    throw new TransportFailure('malformed', `POST ${tokenUrl} gave a token of the type ${String(type).slice(0, 40)}.`)
  const lifeS = Number(life) > 0 ? Number(life) : UNSAID_S
  return { value, usedUntilMs: askedAtMs + (lifeS - Math.min(SPARE_S, lifeS * SPARE_PART)) * 1000 }
}

/** A new one for each request, because each may be used once. */
function assertion({ clientId, signing, tokenUrl }: TokenClient, now: Date): string {
  if (!signing) throw new ConfigurationProblem('The client has neither a secret nor a key to sign with.')
  const seconds = Math.floor(now.getTime() / 1000)
  const claims = {
    iss: clientId,
    sub: clientId,
    aud: signing.audience ?? tokenUrl,
    jti: randomUUID(),
    exp: seconds + ASSERTION_S,
  }
  const header = { alg: 'RS512', typ: 'JWT', kid: signing.kid }
  const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${signed}.${sign('RSA-SHA512', Buffer.from(signed), signing.key).toString('base64url')}`
}

function refusal(tokenUrl: string, answer: WireResponse): ConfigurationProblem {
  const { error, error_description: why } = objectIn(answer)
  const said = [error, why].filter((each) => typeof each === 'string').join(': ')
  return new ConfigurationProblem(
    [
      `Expected a token from ${tokenUrl}; found: ${answer.status}${said === '' ? '' : `, ${said.slice(0, 300)}`}.`,
      `Seen: the answer to POST ${tokenUrl}.`,
      'Next: check the client that "interfaces.fhir.auth" in the candidate file names, and the clock of this machine.',
      'Rung: authentication. To be mended in: your configuration.',
    ].join('\n'),
  )
}

function objectIn({ body }: WireResponse): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(body))
  } catch {
    return {}
  }
}
