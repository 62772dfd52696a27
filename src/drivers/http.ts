import { Agent, type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest, Agent as TlsAgent } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Clock } from '../domain/clock.ts'
import { type Transport, TransportFailure, type WireRequest, type WireResponse } from '../domain/exchange.ts'
import { type Address, allowedUrl, pinnedAddresses, type Resolve } from './allowed-hosts.ts'
import { answerText, BODY_LIMIT, tooLarge } from './answer-body.ts'
import { withinDeadline } from './deadline.ts'
import { refuseRedirectElsewhere } from './redirects.ts'
import { wireFailure } from './wire-failure.ts'

/** PEM texts for one origin: the authority to trust, what it has revoked, and the certificate to present with its key. */
export interface TlsSettings {
  readonly ca?: string
  readonly crl?: string
  readonly cert?: string
  readonly key?: string
}

export interface HttpSettings {
  readonly clock: Clock
  /** Hosts that may be spoken to, as `name` (every port) or `name:port`. */
  readonly allowed: readonly string[]
  /** By origin, for example `https://candidate.example:8443`. */
  readonly tls?: Readonly<Record<string, TlsSettings>>
  /**
   * Origins of servers of our own that leave idle connections open for longer than a run uses them: writes to them
   * may share connections.
   */
  readonly steady?: readonly string[]
  /** Bytes; default 10 MiB. */
  readonly bodyLimit?: number
  /** How names become addresses; default: the system's resolver. */
  readonly resolve?: Resolve
}

export interface HttpTransport {
  readonly send: Transport
  /** Ends idle connections; a closed transport still works, but keeps nothing open for long. */
  close(): void
}

/**
 * The only thing in the harness that sends HTTP. It speaks to allowed hosts at the address they had first, follows no
 * redirect, and gives up on what is too slow or too large.
 */
export function httpTransport(settings: HttpSettings): HttpTransport {
  const agents: Agents = { plain: new Agent({ keepAlive: true }), secure: new TlsAgent({ keepAlive: true }) }
  const addressesOf = pinnedAddresses(settings.resolve)
  const limit = settings.bodyLimit ?? BODY_LIMIT
  return {
    send: async (request, options) => {
      const url = allowedUrl(request.url, settings.allowed)
      const place = `${request.method} ${url.origin}${url.pathname}`
      const tls = settings.tls?.[url.origin] ?? {}
      return withinDeadline(settings.clock, options, place, async (signal) => {
        try {
          const addresses = await addressesOf(url.hostname)
          const { status, headers, bytes } = await converse(
            { request, url, place, addresses, tls, limit, signal },
            reads(request) || settings.steady?.includes(url.origin) ? agents : undefined,
          )
          const body = await answerText(bytes, headers['content-encoding'], limit, place)
          return refuseRedirectElsewhere(url, { status, headers, body })
        } catch (error) {
          throw wireFailure(error, place)
        }
      })
    },
    close: () => {
      agents.plain.destroy()
      agents.secure.destroy()
    },
  }
}

interface Agents {
  readonly plain: Agent
  readonly secure: TlsAgent
}

interface Call {
  readonly request: WireRequest
  readonly url: URL
  readonly place: string
  readonly addresses: readonly Address[]
  readonly tls: TlsSettings
  readonly limit: number
  readonly signal: AbortSignal
}

type Answer = Pick<WireResponse, 'status' | 'headers'> & { readonly bytes: Buffer }

const reads = ({ method }: WireRequest): boolean => method === 'GET' || method === 'HEAD'

/**
 * Reads may use a connection that is already open; every write gets its own, except to servers of our own. The other
 * side may be closing an idle connection at that moment, and a write lost that way could be neither repeated nor blamed
 * on anybody. A read that meets such a close before any answer is asked once more, on a new connection.
 *
 * @param agents where open connections are kept; absent for a connection of its own
 */
function converse(call: Call, agents: Agents | undefined): Promise<Answer> {
  const { request, url, place, tls, signal } = call
  const secure = url.protocol === 'https:'
  const pool = secure ? agents?.secure : agents?.plain
  return new Promise((resolve, reject) => {
    const sent = (secure ? secureRequest : plainRequest)(url, {
      ...tls,
      method: request.method,
      headers: { 'accept-encoding': 'identity', ...request.headers },
      agent: pool ?? false,
      lookup: lookupIn(call.addresses),
      joinDuplicateHeaders: true,
      signal,
    })
    let answered = false
    sent.once('error', (error) => {
      const failure = wireFailure(error, place)
      const closed = sent.reusedSocket && !answered && failure instanceof TransportFailure && failure.reason === 'reset'
      if (closed && reads(request)) resolve(converse(call, undefined))
      else reject(failure)
    })
    sent.once('response', (incoming) => {
      answered = true
      collect(incoming, call).then(resolve, (error) => {
        reject(error)
        sent.destroy()
      })
    })
    sent.once('upgrade', (_incoming, socket) => {
      socket.destroy()
      reject(new TransportFailure('malformed', `${place} was answered by changing to another protocol.`))
    })
    sent.once('close', () => {
      if (!answered) reject(new TransportFailure('reset', `${place} got no answer: the connection was closed.`))
    })
    sent.end(request.body)
  })
}

function lookupIn(addresses: readonly Address[]): LookupFunction {
  return (_host, options, found) => {
    const [first] = addresses
    if (options.all) found(null, [...addresses])
    else found(null, first?.address ?? '', first?.family ?? 4)
  }
}

function collect(incoming: IncomingMessage, { place, limit }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = Number(incoming.headers['content-length'] ?? 0)
    if (size > limit) return reject(tooLarge(place, limit))
    size = 0
    let whole = false
    const cut = (cause?: unknown) => {
      if (!whole)
        reject(new TransportFailure('truncated', `${place} was answered only in part: ${size} bytes came.`, { cause }))
    }
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) reject(tooLarge(place, limit))
      else chunks.push(chunk)
    })
    incoming.once('error', cut)
    incoming.once('close', cut)
    incoming.once('end', () => {
      if (!incoming.complete) return cut()
      whole = true
      resolve({ status: incoming.statusCode ?? 0, headers: headersOf(incoming), bytes: Buffer.concat(chunks) })
    })
  })
}

function headersOf(incoming: IncomingMessage): Record<string, string> {
  const all = Object.entries(incoming.headers)
  return Object.fromEntries(all.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]))
}
