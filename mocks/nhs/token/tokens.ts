import type { Surroundings } from '../../network.ts'
import type { NhsClient, NhsConfig } from '../config.ts'
import { judgeAssertion } from './assertion.ts'
import { REFUSALS, type RefusalName } from './refusals.ts'

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
  /** Ends every token and gives none out any more, for this reason; as ever where absent. Counts begin anew. */
  refuseAll(reason: RefusalName | undefined): void
  /** Told of each call of another service. */
  see(request: Request, text: string): void
  /** What was done with tokens since everybody was refused, or since all of them were ended. */
  readonly use: () => TokenUse
}

export interface TokenUse {
  /** Requests for a token. */
  readonly asked: number
  /** Those of them with an assertion that was shown before. */
  readonly repeated: number
  /** Calls of other services without any token. */
  readonly withoutToken: number
  /** Calls of other services that held an assertion, which is for the token endpoint alone. */
  readonly withAssertion: number
}

/** What an assertion looks like wherever it stands. */
const ASSERTION = /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+/
const NONE: TokenUse = { asked: 0, repeated: 0, withoutToken: 0, withAssertion: 0 }

/** Seconds that a token lives. Source: seen in tests of the platform. */
const LIFETIME = 599
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

export function createTokens({ clock, id }: Pick<Surroundings, 'clock' | 'id'>, config: NhsConfig): Tokens {
  const held = new Map<string, { readonly client: NhsClient; readonly until: number }>()
  const used = new Set<string>()
  const shown = new Set<string>()
  let keysReachable = true
  let refusing: RefusalName | undefined
  let use = NONE
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
    expireAll() {
      held.clear()
      use = NONE
    },
    refuseAll(reason) {
      refusing = reason
      if (reason === undefined) return
      held.clear()
      use = NONE
    },
    see({ url, headers }, body) {
      if (!headers.has('authorization')) use = { ...use, withoutToken: use.withoutToken + 1 }
      if (ASSERTION.test([url, ...[...headers].flat(), body].join('\n')))
        use = { ...use, withAssertion: use.withAssertion + 1 }
    },
    use: () => use,
    holder(authorization) {
      const [scheme = '', token = ''] = (authorization ?? '').split(' ')
      const found = scheme.toLowerCase() === 'bearer' ? held.get(token) : undefined
      return found && found.until > now() ? found.client : undefined
    },
    answer(text) {
      use = { ...use, asked: use.asked + 1 }
      if (refusing !== undefined) {
        const { status, error, description } = REFUSALS[refusing]
        return refuse(status, error, description)
      }
      const form = new URLSearchParams(text)
      if (form.get('grant_type') !== 'client_credentials')
        return refuse(400, 'unsupported_grant_type', 'grant_type is invalid')
      if (form.get('client_assertion_type') !== ASSERTION_TYPE)
        return refuse(400, 'invalid_request', `Missing or invalid client_assertion_type - must be '${ASSERTION_TYPE}'`)
      const assertion = form.get('client_assertion')
      if (!assertion) return refuse(400, 'invalid_request', 'Missing client_assertion')
      if (shown.has(assertion)) use = { ...use, repeated: use.repeated + 1 }
      shown.add(assertion)
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
