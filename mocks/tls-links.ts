import { X509Certificate } from 'node:crypto'
import { createServer, type Server } from 'node:https'
import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'

/** Certificate and key as PEM text; `clientAuthority` asks callers for a certificate that it has signed. */
export interface Tls {
  readonly key: string
  readonly cert: string
  readonly clientAuthority?: string
}

/** What came over links since the present certificate was first shown. */
export interface LinkUse {
  /** Links that somebody began to open, whether or not they liked what they were shown. */
  readonly opened: number
  /** Requests over links on which that certificate was shown. */
  readonly requests: number
}

/** A server whose certificate can be changed while it is in use. */
export interface TlsLinks {
  readonly server: Server
  /** Shows another certificate to whoever connects from now on, and ends every link on which nothing is being answered. */
  show(tls: Tls): void
  /** Told of each request. @returns whether its link was opened under the present certificate */
  requested(link: Socket): boolean
  /** Whether a link was opened under the present certificate. */
  isPresent(link: Socket): boolean
  use(): LinkUse
}

const NONE: LinkUse = { opened: 0, requests: 0 }

/** @throws the system's error when the certificate is unusable */
export function tlsLinks(first: Tls): TlsLinks {
  const server = createServer({ ...contextOf(first), ...demands(first) })
  let present = new X509Certificate(first.cert).fingerprint256
  let use = NONE
  server.on('connection', () => {
    use = { ...use, opened: use.opened + 1 }
  })
  // What a link itself was opened with decides, because one can begin before a change and carry its first request after.
  const isPresent = (link: Socket) => link instanceof TLSSocket && link.getX509Certificate()?.fingerprint256 === present
  return {
    server,
    show(next) {
      server.setSecureContext(contextOf(next))
      present = new X509Certificate(next.cert).fingerprint256
      use = NONE
      server.closeIdleConnections()
    },
    isPresent,
    requested(link) {
      if (!isPresent(link)) return false
      use = { ...use, requests: use.requests + 1 }
      return true
    },
    use: () => use,
  }
}

const contextOf = ({ key, cert, clientAuthority }: Tls) => ({
  ...{ key, cert, minVersion: 'TLSv1.2' as const },
  ...(clientAuthority ? { ca: clientAuthority } : {}),
})

const demands = ({ clientAuthority }: Tls) => (clientAuthority ? { requestCert: true, rejectUnauthorized: true } : {})
