import { Agent, type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest, Agent as TlsAgent } from 'node:https'
import type { Trust } from '../src/domain/certificates.ts'
import { trustingAgent } from './trusting-agent.ts'

const plain = new Agent({ keepAlive: true })
const secure = new TlsAgent({ keepAlive: true })
const trusting = new WeakMap<Trust, TlsAgent>()
/** A `Response` of these may have no body, not even an empty one. */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304])

/**
 * The way out for reference systems that are served on sockets: as `fetch` with `redirect: 'manual'`, at a fraction of
 * its cost, which a run of thousands of calls notices.
 *
 * @param trust the same one from call to call, so that links are used again
 * @throws the socket's error, the reason of the request's signal, or what the trust throws
 */
export async function socketFetch(request: Request, trust?: Trust): Promise<Response> {
  const body = request.body ? Buffer.from(await request.arrayBuffer()) : undefined
  const isSecure = request.url.startsWith('https:')
  const agent = isSecure ? (trust ? agentOf(trust) : secure) : plain
  const once = (): Promise<Response> =>
    new Promise((resolve, reject) => {
      const sent = (isSecure ? secureRequest : plainRequest)(request.url, {
        method: request.method,
        headers: Object.fromEntries(request.headers),
        agent,
        signal: request.signal,
      })
      let answered = false
      sent.once('error', (error: NodeJS.ErrnoException) => {
        // The far end ends idle links when its certificate changes, and does nothing with what meets such an end.
        const wasIdle =
          trust !== undefined &&
          sent.reusedSocket &&
          !answered &&
          (error.code === 'ECONNRESET' || error.code === 'EPIPE')
        if (wasIdle && !request.signal.aborted) once().then(resolve, reject)
        else reject(error)
      })
      sent.once('response', (incoming) => {
        answered = true
        answerFrom(incoming).then(resolve, reject)
      })
      sent.end(body)
    })
  return once()
}

function agentOf(trust: Trust): TlsAgent {
  const found = trusting.get(trust) ?? trustingAgent(trust)
  trusting.set(trust, found)
  return found
}

function answerFrom(incoming: IncomingMessage): Promise<Response> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.once('error', reject)
    incoming.once('close', () => reject(new Error('The connection was closed before the whole answer had come.')))
    incoming.once('end', () => {
      const { statusCode: status = 0, rawHeaders } = incoming
      const headers = new Headers()
      for (let at = 0; at + 1 < rawHeaders.length; at += 2)
        headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '')
      resolve(new Response(BODILESS.has(status) ? null : Buffer.concat(chunks), { status, headers }))
    })
  })
}
