import type { TokenRefusal } from './assertion.ts'

const invalid = (status: number, description: string): TokenRefusal => ({
  status,
  error: 'invalid_request',
  description,
})

/**
 * What the platform says to a client that it does not let in, by what it objects to. Used where everybody is to be
 * refused, whatever they assert. Source: application-restricted signed JWT guide.
 */
export const REFUSALS = {
  'no-kid': invalid(400, "Missing 'kid' header in client_assertion JWT"),
  'unknown-kid': invalid(401, "Invalid 'kid' header in client_assertion JWT - no matching public key"),
  alg: invalid(400, "Invalid 'alg' header in client_assertion JWT - unsupported JWT algorithm - must be 'RS512'"),
  typ: invalid(400, "Invalid 'typ' header in client_assertion JWT - must be 'JWT'"),
  exp: invalid(400, "Invalid 'exp' claim in client_assertion JWT - JWT has expired"),
  'iss-sub': invalid(400, 'Missing or non-matching iss/sub claims in client_assertion JWT'),
  jti: invalid(400, 'Non-unique jti claim in client_assertion JWT'),
  'no-keys': { status: 403, error: 'public_key error', description: 'The JWKS endpoint could not be reached' },
} as const satisfies Record<string, TokenRefusal>

export type RefusalName = keyof typeof REFUSALS
