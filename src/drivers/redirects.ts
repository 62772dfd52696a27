import { TransportFailure, type WireResponse } from '../domain/exchange.ts'

const REDIRECTS = new Set([300, 301, 302, 303, 307, 308])

/**
 * Lets an answer through unless it sends the caller to another host. Redirects are never followed: one within the host
 * is an answer like any other (the prison API points to a merged record with 303).
 *
 * @throws {TransportFailure} `redirected`, naming the target
 */
export function refuseRedirectElsewhere(from: URL, response: WireResponse): WireResponse {
  const location = response.headers.location
  if (!REDIRECTS.has(response.status) || location === undefined) return response
  const target = URL.canParse(location, from.href) ? new URL(location, from) : undefined
  if (target?.host === from.host) return response
  const named = target ? target.origin : `"${location.slice(0, 80)}"`
  throw new TransportFailure(
    'redirected',
    `${from.origin} answered ${response.status} and pointed to ${named}; redirects to another host are not followed.`,
  )
}
