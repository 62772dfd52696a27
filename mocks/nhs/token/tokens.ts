import type { Surroundings } from '../../network.ts'
import type { NhsClient, NhsConfig } from '../config.ts'
import { judgeAssertion } from './assertion.ts'

/** Access tokens of the NHS side: who has one, and for how long. */
export interface Tokens {
  /** `POST /oauth2/token`. Refusals speak OAuth, not FHIR. */
  answer(text: string): Response
  /** Whose token it is; nobody's once it has expired. */
  holder(authorization: string | null): NhsClient | undefined
  /** Whether the platform can fetch clients' public keys. */
  reachKeys(reachable: boolean): void
  /** Ends every token that was given out. */
  expireAll(): void
}

/** Seconds that a token lives. Source: seen in tests of the platform. */
const LIFETIME = 599
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

export function createTokens({ clock, id }: Pick<Surroundings, 'clock' | 'id'>, config: NhsConfig): Tokens {
  const held = new Map<string, { readonly client: NhsClient; readonly until: number }>()
  const used = new Set<string>()
  let keysReachable = true
  const now = () => Math.floor(clock.now().getTime() / 1000)
  const isNew = (jti: string) => {
    if (used.has(jti)) return false
    used.add(jti)
    return true
  }
  const refuse = (status: number, error: string, description: string) =>
    Response.json({ error, error_description: description, message_id: id() }, { status })
  return {
    reachKeys: (reachable) => {
      keysReachable = reachable
    },
    expireAll: () => held.clear(),
    holder(authorization) {
      const [scheme = '', token = ''] = (authorization ?? '').split(' ')
      const found = scheme.toLowerCase() === 'bearer' ? held.get(token) : undefined
      return found && found.until > now() ? found.client : undefined
    },
    answer(text) {
      const form = new URLSearchParams(text)
      if (form.get('grant_type') !== 'client_credentials')
        return refuse(400, 'unsupported_grant_type', 'grant_type is invalid')
      if (form.get('client_assertion_type') !== ASSERTION_TYPE)
        return refuse(400, 'invalid_request', `Missing or invalid client_assertion_type - must be '${ASSERTION_TYPE}'`)
      const assertion = form.get('client_assertion')
      if (!assertion) return refuse(400, 'invalid_request', 'Missing client_assertion')
      const judged = judgeAssertion(assertion, {
        clients: config.clients,
        tokenUrl: `${config.publicUrl}/oauth2/token`,
        nowSeconds: now(),
        keysReachable,
        isNew,
      })
      if ('status' in judged) return refuse(judged.status, judged.error, judged.description)
      const token = `nhs-${id()}`
      held.set(token, { client: judged, until: now() + LIFETIME })
      return Response.json({ access_token: token, expires_in: String(LIFETIME), token_type: 'Bearer' })
    },
  }
}
