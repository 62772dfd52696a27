import { generateKeyPairSync, sign } from 'node:crypto'
import { getResponse } from 'msw'
import { type VirtualClock, virtualClock } from '../../src/domain/clock.ts'
import { type NhsConfig, PRACTICES } from './config.ts'
import { createNhs } from './simulator.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** For unit tests; its addresses exist nowhere. */
const CONFIG: NhsConfig = {
  publicUrl: 'http://nhs.test',
  controlUrl: 'http://nhs-control.test',
  controlKey: 'harness-key',
  clients: [
    {
      apiKey: 'client-1',
      mailbox: 'BOX1',
      keys: { 'key-1': publicKey.export({ type: 'spki', format: 'pem' }).toString() },
    },
  ],
  practices: PRACTICES,
}

export interface NhsReply {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into replies of many shapes
  readonly body: any
}

/** Changes to an assertion that is good otherwise; `undefined` leaves a part out. */
export interface Assertion {
  readonly header?: Readonly<Record<string, unknown>>
  readonly claims?: Readonly<Record<string, unknown>>
  readonly signature?: string
}

export interface NhsRig {
  readonly clock: VirtualClock
  token(assertion?: Assertion, form?: Readonly<Record<string, string>>): Promise<NhsReply>
  /** With a token of its own. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<NhsReply>
  send(method: string, path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<NhsReply>
  ask(method: string, path: string, headers: Readonly<Record<string, string>>, body?: string): Promise<NhsReply>
  control(verb: string, body?: object): Promise<NhsReply>
}

export const REQUEST_ID = '60e0b220-8136-4ca5-ae46-1d97ef59d068'

/** A simulator without sockets, for unit tests. */
export function nhsRig(): NhsRig {
  const clock = virtualClock(new Date('2026-03-02T09:00:00Z'))
  let ids = 0
  const id = () => `id-${++ids}`
  const nhs = createNhs({ clock, id, fetch: () => Promise.reject(new Error('The NHS side calls nobody.')) }, CONFIG)
  let jti = 0

  const reply = async (url: string, init: RequestInit): Promise<NhsReply> => {
    const response = await getResponse([...nhs.api, ...nhs.control], new Request(url, init))
    if (!response) throw new Error(`No handler for ${url}`)
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) }
  }
  const ask: NhsRig['ask'] = (method, path, headers, body) =>
    reply(`http://nhs.test${path}`, { method, headers, ...(body === undefined ? {} : { body }) })
  const token: NhsRig['token'] = ({ header, claims, signature } = {}, form = {}) => {
    const head = { alg: 'RS512', typ: 'JWT', kid: 'key-1', ...header }
    const now = Math.floor(clock.now().getTime() / 1000)
    const aud = 'http://nhs.test/oauth2/token'
    const body = { iss: 'client-1', sub: 'client-1', aud, jti: `jti-${++jti}`, exp: now + 300, ...claims }
    const signed = [head, body].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
    const own = sign('RSA-SHA512', Buffer.from(signed), privateKey).toString('base64url')
    const fields = {
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: `${signed}.${signature ?? own}`,
      ...form,
    }
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return ask('POST', '/oauth2/token', headers, new URLSearchParams(fields).toString())
  }
  const authorised = async (headers: Readonly<Record<string, string>>) => {
    const { body } = await token()
    return { authorization: `Bearer ${body.access_token}`, 'x-request-id': REQUEST_ID, ...headers }
  }
  return {
    clock,
    token,
    ask,
    get: async (path, headers = {}) => ask('GET', path, await authorised(headers)),
    send: async (method, path, body, headers = {}) =>
      ask(method, path, await authorised(headers), JSON.stringify(body)),
    control: (verb, body = {}) =>
      reply(`http://nhs-control.test/control/${verb}`, {
        method: 'POST',
        headers: { 'x-control-key': 'harness-key' },
        body: JSON.stringify(body),
      }),
  }
}
