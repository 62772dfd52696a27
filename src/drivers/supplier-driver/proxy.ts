import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TransportFailure } from '../../domain/exchange.ts'
import type { Role } from '../../domain/staff.ts'
import type { RecordedTransport } from '../recording.ts'
import { EXCHANGE_HEADER } from './messages.ts'

/** One exchange of a driver with its system, as it is in evidence. */
export interface Passed {
  readonly number: number
  readonly method: string
  /** `GET http://… -> 200 (exchange 7)`, for messages. */
  readonly where: string
  /** Absent when no complete answer arrived; `failure` then says why. */
  readonly status?: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly failure?: TransportFailure
}

/** What a driver may send while it answers one question. */
export interface Passage {
  /** Where the driver reaches its system, without a trailing slash. */
  readonly url: string
  /** What passed, in the order of its answers. */
  readonly passed: readonly Passed[]
  /** What went wrong at our end, or must end the run; thrown by whoever asked. */
  readonly stopped: () => unknown
  /** Nothing passes afterwards. */
  close(): void
}

export interface RecordingProxy {
  /** @param looks whether nothing but reads may pass */
  open(role: Role, looks: boolean): Passage
  close(): void
}

export interface ProxySettings {
  /** Of the system, without a trailing slash. */
  readonly baseUrl: string
  readonly authorizations: Readonly<Partial<Record<Role, string>>>
  readonly ask: RecordedTransport
  readonly signal: AbortSignal
  readonly timeoutMs: number
}

/** Bytes of one request. */
const BODY_LIMIT = 10 * 1024 * 1024
/** What belongs to one connection, or is ours to say. */
const OWN_HEADERS =
  /^(connection|keep-alive|host|content-length|transfer-encoding|te|trailer|upgrade|expect|authorization|accept-encoding|content-encoding|proxy-.*|x-interlock-.*)$/

/**
 * A port of this machine through which a driver reaches its system, and nothing else. It adds the credential of whoever
 * acts, takes every exchange into evidence and tells its number in the header `x-interlock-exchange`. Each question has
 * an address of its own: what was not sent while it was answered is no part of it.
 */
export async function recordingProxy(settings: ProxySettings): Promise<RecordingProxy> {
  const open = new Map<string, (incoming: IncomingMessage, outgoing: ServerResponse, path: string) => Promise<void>>()
  const server = createServer((incoming, outgoing) => {
    const [, token = '', path = ''] = /^\/([^/?]+)(.*)$/s.exec(incoming.url ?? '') ?? []
    const forward = open.get(token)
    if (!forward) return refuse(outgoing, 410, 'This address was for one question, which is over.')
    forward(incoming, outgoing, path).catch(() => refuse(outgoing, 502, 'The request could not be passed on.'))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    open(role, looks) {
      const token = randomBytes(12).toString('hex')
      const passed: Passed[] = []
      let stopped: unknown
      open.set(token, async (incoming, outgoing, path) => {
        const { method = 'GET' } = incoming
        if (looks && method !== 'GET' && method !== 'HEAD')
          return refuse(outgoing, 405, 'A look only reads: nothing but GET and HEAD passes.')
        const url = `${settings.baseUrl}${path}`
        if (!new URL(url).href.startsWith(new URL(settings.baseUrl).href))
          return refuse(outgoing, 403, 'Nothing passes but what is below "base-url".')
        const body = await bodyOf(incoming)
        try {
          const one = await passOn(settings, { method, url, role, headers: headersOf(incoming.headers), body })
          passed.push(one)
          answer(outgoing, one)
        } catch (error) {
          stopped ??= error
          throw error
        }
      })
      return {
        url: `http://127.0.0.1:${port}/${token}`,
        passed,
        stopped: () => stopped,
        close: () => void open.delete(token),
      }
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

interface Asked {
  readonly method: string
  readonly url: string
  readonly role: Role
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

async function passOn(settings: ProxySettings, { method, url, role, headers, body }: Asked): Promise<Passed> {
  const { ask, signal, timeoutMs, authorizations } = settings
  const authorization = authorizations[role]
  const asRole = { ...headers, ...(authorization === undefined ? {} : { authorization }) }
  const request = { method, url, headers: asRole, ...(body === '' ? {} : { body }) }
  // Whatever a driver sends is its supplier's, and no mistake of ours.
  const { exchange, response, failure } = await ask(request, { signal, timeoutMs, unfit: true })
  const where = `${method} ${url} -> ${response?.status ?? failure?.reason} (exchange ${exchange})`
  if (!response) return { number: exchange, method, where, headers: {}, text: '', failure }
  const { status, headers: answered, body: text } = response
  return { number: exchange, method, where, status, headers: answered, text }
}

function answer(outgoing: ServerResponse, { number, status = 502, headers, text, failure }: Passed): void {
  outgoing.writeHead(status, { ...headersOf(headers), [EXCHANGE_HEADER]: String(number) })
  outgoing.end(failure ? JSON.stringify({ error: failure.message }) : text)
}

function refuse(outgoing: ServerResponse, status: number, error: string): void {
  if (!outgoing.headersSent) outgoing.writeHead(status, { 'content-type': 'application/json' })
  outgoing.end(JSON.stringify({ error }))
}

function headersOf(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || OWN_HEADERS.test(name) ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming) {
    size += chunk.length
    if (size > BODY_LIMIT) throw new Error('The body is too large.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
