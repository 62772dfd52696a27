import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { TLSSocket } from 'node:tls'
import { getResponse, type RequestHandler } from 'msw'
import { type Tls, type TlsLinks, tlsLinks } from './tls-links.ts'

export interface ListenOptions {
  /** Default `127.0.0.1`. */
  readonly host?: string
  /** Default 0: any free port. */
  readonly port?: number
  /** What callers call us, when that differs from host and port (a proxy, a name). */
  readonly publicUrl?: string
  readonly tls?: Tls
}

/** A socket that hands each request to the attached handlers. */
export interface Listener {
  /** Origin without a trailing slash; what handlers must be made for. */
  readonly url: string
  readonly port: number
  /** Replaces the handlers; until the first call every request gets 503. */
  attach(handlers: readonly RequestHandler[]): void
  /** Its certificate; absent where it speaks plain HTTP. */
  readonly links?: Pick<TlsLinks, 'show' | 'use'>
  /** Ends open requests and releases the port. */
  close(): Promise<void>
}

/**
 * Opens a port for a reference system. The port comes first, because handlers are made for the URL that callers use.
 *
 * @throws the system's error when the port is taken or the certificate is unusable
 */
export async function listen(options: ListenOptions = {}): Promise<Listener> {
  let handlers: readonly RequestHandler[] | undefined
  let origin = ''
  const links = options.tls && tlsLinks(options.tls)
  const listener: RequestListener = (incoming, outgoing) => {
    answer(incoming, outgoing, { origin, handlers, links }).catch((error: unknown) => {
      if (!outgoing.headersSent) outgoing.writeHead(500, { 'content-type': 'application/json' })
      outgoing.end(JSON.stringify({ title: `The reference system failed: ${String(error)}` }))
    })
  }
  const server = links ? links.server.on('request', listener) : createServer(listener)
  // The caller ends idle connections: one that we ended just as a caller wrote to it again would lose what was written.
  server.keepAliveTimeout = 0
  const host = options.host ?? '127.0.0.1'
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, host, resolve)
  })
  const { port } = server.address() as AddressInfo
  origin = new URL(options.publicUrl ?? `${options.tls ? 'https' : 'http'}://${host}:${port}`).origin
  return {
    url: origin,
    port,
    attach: (next) => {
      handlers = next
    },
    ...(links ? { links } : {}),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Answering {
  readonly origin: string
  readonly handlers: readonly RequestHandler[] | undefined
  readonly links: TlsLinks | undefined
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { origin, handlers, links }: Answering,
): Promise<void> {
  // A link that was idle when the certificate changed, met by a request on its way: nothing has been done with it yet.
  if (links && !links.requested(incoming.socket)) {
    incoming.socket.destroy()
    return
  }
  const gone = new AbortController()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort(new Error('The caller went away.'))
  })
  const body = await bodyOf(incoming)
  const request = new Request(new URL(incoming.url ?? '/', origin), {
    method: incoming.method ?? 'GET',
    headers: headersOf(incoming),
    signal: gone.signal,
    ...(body ? { body } : {}),
  })
  // msw copies each request for its own log, which nobody here reads; the copy costs as much as the rest of its work.
  Object.defineProperty(request, 'clone', { value: () => request })
  const response = handlers
    ? await getResponse([...handlers], request)
    : Response.json({ title: 'This reference system is still starting.' }, { status: 503 })
  if (gone.signal.aborted) return
  if (!response) {
    outgoing.writeHead(501, { 'content-type': 'application/json' })
    outgoing.end(JSON.stringify({ title: `Nothing here answers ${incoming.method} ${incoming.url}.` }))
    return
  }
  if (response.type === 'error') {
    incoming.socket.destroy()
    return
  }
  const answered = response.body ? Buffer.from(await response.arrayBuffer()) : undefined
  const ends = links && !links.isPresent(incoming.socket) ? ['connection', 'close'] : []
  outgoing.writeHead(response.status, response.statusText, [...[...response.headers].flat(), ...ends])
  outgoing.end(answered)
}

/** The bytes that came with a request; nothing where it announced none. */
async function bodyOf(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = incoming.headers
  if (length === '0' && encoding === undefined) return undefined
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return chunks.length > 0 ? Buffer.concat(chunks) : undefined
}

/** The gateway's own header for the certificate's subject is never taken from a caller. */
function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers()
  for (let at = 0; at + 1 < incoming.rawHeaders.length; at += 2)
    headers.append(incoming.rawHeaders[at] ?? '', incoming.rawHeaders[at + 1] ?? '')
  headers.delete('subject-distinguished-name')
  if (incoming.socket instanceof TLSSocket) {
    const subject = incoming.socket.getPeerCertificate()?.subject
    if (subject?.CN) headers.set('subject-distinguished-name', `O=${subject.O ?? ''},CN=${subject.CN}`)
  }
  return headers
}
