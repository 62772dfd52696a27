import { getResponse, type RequestHandler } from 'msw'
import type { VirtualClock } from '../domain/clock.ts'
import { type Transport, TransportFailure } from '../domain/exchange.ts'
import { withinDeadline } from './deadline.ts'
import { refuseRedirectElsewhere } from './redirects.ts'

/** A network without sockets: whoever owns an origin is called directly, in virtual time. */
export interface InProcessNetwork {
  /** Lets handlers answer for an origin such as `http://prison.test`; later handlers replace earlier ones. */
  serve(origin: string, handlers: readonly RequestHandler[]): void
  readonly send: Transport
  /** The way out for reference systems. Rejects with a `TypeError`, as `fetch` does, where no answer comes. */
  readonly fetch: (request: Request) => Promise<Response>
}

export function inProcessNetwork(clock: VirtualClock): InProcessNetwork {
  const owners = new Map<string, RequestHandler[]>()

  const deliver = async (request: Request, url: URL): Promise<Response> => {
    const place = `${request.method} ${url.origin}${url.pathname}`
    const handlers = owners.get(url.origin)
    if (!handlers) throw new TransportFailure('refused', `${place} could not be sent: nobody is there.`)
    clock.touch()
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
    serve: (origin, handlers) => {
      owners.set(new URL(origin).origin, [...handlers])
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
    fetch: async (request) => {
      const { signal } = request
      signal.throwIfAborted()
      const gone = Promise.withResolvers<never>()
      const stop = () => gone.reject(signal.reason)
      signal.addEventListener('abort', stop, { once: true })
      try {
        return await Promise.race([deliver(request, new URL(request.url)), gone.promise])
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
