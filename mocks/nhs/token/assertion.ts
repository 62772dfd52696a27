import { createPublicKey, verify } from 'node:crypto'
import type { NhsClient } from '../config.ts'

/** Why a client assertion is refused, in the platform's own words. Source: application-restricted signed JWT guide. */
export interface TokenRefusal {
  readonly status: number
  readonly error: string
  readonly description: string
}

export interface AssertionContext {
  readonly clients: readonly NhsClient[]
  /** What `aud` has to be. */
  readonly tokenUrl: string
  readonly nowSeconds: number
  /** Whether clients' public keys can be fetched. */
  readonly keysReachable: boolean
  /** Remembers a `jti`; false where it was used before. */
  readonly isNew: (jti: string) => boolean
}

/** Seconds ahead that `exp` may lie: five minutes, and ten seconds for clocks that differ. */
const LONGEST = 310

/** Whose assertion it is, or why it is refused. */
export function judgeAssertion(assertion: string, context: AssertionContext): NhsClient | TokenRefusal {
  const [head = '', body = '', signature = ''] = assertion.split('.')
  const header = objectIn(head)
  const claims = objectIn(body)
  if (!header || !claims) return refusal(400, 'Malformed JWT in client_assertion')
  const { kid } = header
  if (typeof kid !== 'string' || kid === '') return refusal(400, "Missing 'kid' header in client_assertion JWT")
  if (header.alg !== 'RS512')
    return refusal(400, "Invalid 'alg' header in client_assertion JWT - unsupported JWT algorithm - must be 'RS512'")
  if (header.typ !== undefined && header.typ !== 'JWT')
    return refusal(400, "Invalid 'typ' header in client_assertion JWT - must be 'JWT'")
  if (typeof claims.iss !== 'string' || claims.iss !== claims.sub)
    return refusal(400, 'Missing or non-matching iss/sub claims in client_assertion JWT')
  const client = context.clients.find(({ apiKey }) => apiKey === claims.iss)
  if (!client) return refusal(401, 'Invalid iss/sub claims in client_assertion JWT')
  if (!context.keysReachable)
    return { status: 403, error: 'public_key error', description: 'The JWKS endpoint could not be reached' }
  const key = client.keys[kid]
  if (key === undefined) return refusal(401, "Invalid 'kid' header in client_assertion JWT - no matching public key")
  if (claims.aud !== context.tokenUrl) return refusal(401, "Missing or invalid 'aud' claim in client_assertion JWT")
  const late = objectionToExpiry(claims.exp, context.nowSeconds)
  if (late) return refusal(400, late)
  const signed = Buffer.from(`${head}.${body}`)
  if (!verify('RSA-SHA512', signed, createPublicKey(key), Buffer.from(signature, 'base64url')))
    return refusal(401, 'JWT signature verification failed')
  if (typeof claims.jti !== 'string' || claims.jti === '')
    return refusal(400, "Missing 'jti' claim in client_assertion JWT")
  if (!context.isNew(claims.jti)) return refusal(400, 'Non-unique jti claim in client_assertion JWT')
  return client
}

function objectionToExpiry(exp: unknown, now: number): string | undefined {
  if (exp === undefined) return "Missing 'exp' claim in client_assertion JWT"
  if (!Number.isInteger(exp)) return "Invalid 'exp' claim in client_assertion JWT - must be an integer"
  if (Number(exp) <= now) return "Invalid 'exp' claim in client_assertion JWT - JWT has expired"
  if (Number(exp) > now + LONGEST) return "Invalid 'exp' claim in client_assertion JWT - more than 5 minutes in future"
  return undefined
}

function refusal(status: number, description: string): TokenRefusal {
  return { status, error: 'invalid_request', description }
}

function objectIn(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
