import { getResponse, type RequestHandler } from 'msw'
import type { SeenCertificate, Trust } from '../domain/certificates.ts'
import type { VirtualClock } from '../domain/clock.ts'
import { type Transport, TransportFailure } from '../domain/exchange.ts'
import { withinDeadline } from './deadline.ts'
import { refuseRedirectElsewhere } from './redirects.ts'

/** What an owner shows of itself to whoever opens a link; without sockets every request opens one. */
export interface ShownCertificate {
  /** Told that somebody begins to open a link. */
  opened(): SeenCertificate
  /** Told that a request came over it. */
  requested(): void
}

/** A network without sockets: whoever owns an origin is called directly, in virtual time. */
export interface InProcessNetwork {
  /**
   * Lets handlers answer for an origin such as `http://prison.test`; later handlers replace earlier ones.
   *
   * @param shown with a certificate, which callers have to trust
   */
  serve(origin: string, handlers: readonly RequestHandler[], shown?: ShownCertificate): void
  readonly send: Transport
  /**
   * The way out for reference systems. Rejects with a `TypeError`, as `fetch` does, where no answer comes, and with what
   * the trust throws where that does not take the certificate.
   */
  readonly fetch: (request: Request, trust?: Trust) => Promise<Response>
}

export function inProcessNetwork(clock: VirtualClock): InProcessNetwork {
  const owners = new Map<string, { readonly handlers: RequestHandler[]; readonly shown?: ShownCertificate }>()

  const deliver = async (request: Request, url: URL, trust?: Trust): Promise<Response> => {
    const place = `${request.method} ${url.origin}${url.pathname}`
    const owner = owners.get(url.origin)
    if (!owner) throw new TransportFailure('refused', `${place} could not be sent: nobody is there.`)
    const { handlers, shown } = owner
    clock.touch()
    if (shown) {
      const certificate = shown.opened()
      if (!trust) throw new TransportFailure('tls', `${place} was not sent: the caller trusts no authority.`)
      trust.check(certificate)
      shown.requested()
    }
    try {
      const response = (await crashToAnswer(getResponse(handlers, request))) ?? unanswered(request)
      if (response.type === 'error')
        throw new TransportFailure('reset', `${place} got no answer: the connection was closed.`)
      return response
    } finally {
      clock.touch()
    }
  }

  return {
    serve: (origin, handlers, shown) => {
      owners.set(new URL(origin).origin, { handlers: [...handlers], ...(shown ? { shown } : {}) })
    },
    send: (asked, options) => {
      const url = new URL(asked.url)
      return withinDeadline(clock, options, `${asked.method} ${url.origin}${url.pathname}`, async (signal) => {
        const { method, headers, body = null } = asked
        const response = await deliver(new Request(url, { method, headers, body, signal }), url)
        const text = await response.text()
        clock.touch()
        const answer = { status: response.status, headers: Object.fromEntries(response.headers), body: text }
        return refuseRedirectElsewhere(url, answer)
      })
    },
    fetch: async (request, trust) => {
      const { signal } = request
      signal.throwIfAborted()
      const gone = Promise.withResolvers<never>()
      const stop = () => gone.reject(signal.reason)
      signal.addEventListener('abort', stop, { once: true })
      try {
        return await Promise.race([deliver(request, new URL(request.url), trust), gone.promise])
      } catch (cause) {
        if (cause instanceof TransportFailure) throw new TypeError('fetch failed', { cause })
        throw cause
      } finally {
        signal.removeEventListener('abort', stop)
      }
    },
  }
}

/** A handler that throws is a system that crashed on a request: behind a socket it would answer 500. */
async function crashToAnswer(answering: Promise<Response | undefined>): Promise<Response | undefined> {
  try {
    return await answering
  } catch (error) {
    return Response.json({ title: `The system failed: ${String(error)}` }, { status: 500 })
  }
}

function unanswered({ method, url }: Request): Response {
  return Response.json({ title: `Nothing here answers ${method} ${new URL(url).pathname}.` }, { status: 501 })
}
