import type { Clock } from '../domain/clock.ts'
import { CREDENTIAL } from '../domain/credential.ts'
import type { Transport, TransportOptions } from '../domain/exchange.ts'
import { askForToken, type Token, type TokenClient } from './tokens.ts'

/** How a system learns who acts. */
export type ActingUser = { readonly by: 'token' } | { readonly by: 'header'; readonly name: string }

/** How requests to a candidate are authenticated where a fixed header for each role is not enough. */
export interface Credentials {
  /** One token for everybody; absent where none is needed, or where they are asked for. */
  readonly token?: string
  readonly client?: TokenClient
  readonly actingUser?: ActingUser
  /** What says who each user is, by the name after `CREDENTIAL`. */
  readonly users: Readonly<Record<string, string>>
}

export interface CredentialSettings {
  readonly clock: Clock
  /** Told each token as soon as there is one, so that it is written nowhere. */
  readonly onSecret: (secret: string) => void
}

/**
 * Puts credentials in on the way out, so that nothing that is recorded ever holds them. Tokens are replaced before they
 * end. One that is refused all the same is replaced and the request sent again, once: a system may end tokens early, and
 * a refused request was not acted on. The second refusal is the answer.
 *
 * @throws {ConfigurationProblem} when no token is given for the client or the user
 */
export function withCredentials(
  send: Transport,
  { token: fixed, client, actingUser, users }: Credentials,
  { clock, onSecret }: CredentialSettings,
): Transport {
  const held = new Map<string, Promise<Token>>()

  const newToken = (client: TokenClient, key: string, timeoutMs: number): Promise<Token> => {
    // Others may wait for it too, so that it does not end with the request that asked first.
    const options = { clock, timeoutMs, signal: new AbortController().signal }
    const asked = askForToken(send, client, options, key === '' ? undefined : users[key]).then((issued) => {
      onSecret(issued.value)
      return issued
    })
    held.set(key, asked)
    asked.catch(() => held.delete(key))
    return asked
  }

  const tokenFor = async (key: string, { timeoutMs }: TransportOptions): Promise<Token | undefined> => {
    if (!client) return undefined
    const current = held.get(key)
    const known = await current
    if (known && known.usedUntilMs > clock.elapsedMs()) return known
    const newer = held.get(key)
    return newer && newer !== current ? newer : newToken(client, key, timeoutMs)
  }

  return async (request, options) => {
    const { authorization, ...headers } = request.headers
    if (!authorization?.startsWith(CREDENTIAL)) return send(request, options)
    const user = authorization.slice(CREDENTIAL.length)
    const key = actingUser?.by === 'token' && user in users ? user : ''
    const acting =
      actingUser?.by === 'header' && user in users ? { [actingUser.name.toLowerCase()]: users[user] ?? '' } : {}
    const sent = (token: string | undefined) =>
      send(
        { ...request, headers: { ...headers, ...acting, ...(token ? { authorization: `Bearer ${token}` } : {}) } },
        options,
      )
    const token = await tokenFor(key, options)
    const answer = await sent(token?.value ?? fixed)
    if (answer.status !== 401 || !token) return answer
    if ((await held.get(key)) === token) held.delete(key)
    return sent((await tokenFor(key, options))?.value)
  }
}
