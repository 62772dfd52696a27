import { createHash } from 'node:crypto'
import { Agent, type AgentOptions } from 'node:https'
import { isIP } from 'node:net'
import { checkServerIdentity, connect, type TLSSocket } from 'node:tls'
import type { CertificateProblem, Trust } from '../src/domain/certificates.ts'

const PROBLEMS: Readonly<Record<string, CertificateProblem>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_REVOKED: 'revoked',
}

/**
 * Keeps links to whoever passes the check of a trust. The certificate is looked at once a link is secure and before it is
 * handed out, so that not even a line of a request goes to somebody else. No session is taken up again: that would show
 * no certificate.
 */
export function trustingAgent({ ca, crl, check }: Trust): Agent {
  const agent = new Agent({ keepAlive: true, maxCachedSessions: 0 })
  return Object.assign(agent, {
    createConnection(options: AgentOptions & { host?: string; port?: number }, made: Made): undefined {
      const { host = '', port = 443, signal } = options as typeof options & { signal?: AbortSignal }
      const name = isIP(host) ? {} : { servername: host }
      // Judged below, with the name and the list: the library would end the link without saying all that is wrong.
      const link = connect({
        host,
        port,
        ca,
        crl,
        ...name,
        rejectUnauthorized: false,
        checkServerIdentity: () => undefined,
      })
      const giveUp = () => link.destroy(new Error('The call was given up.'))
      signal?.addEventListener('abort', giveUp, { once: true })
      link.once('error', made)
      link.once('secureConnect', () => {
        link.off('error', made)
        signal?.removeEventListener('abort', giveUp)
        try {
          check({ problems: problemsOf(link, host), key: keyOf(link) })
        } catch (refusal) {
          link.destroy()
          made(refusal as Error)
          return
        }
        made(null, link)
      })
    },
  })
}

type Made = (error: Error | null, link?: TLSSocket) => void

function problemsOf(link: TLSSocket, host: string): readonly CertificateProblem[] {
  const objection: unknown = link.authorizationError
  const code = objection instanceof Error ? Reflect.get(objection, 'code') : objection
  const stranger = checkServerIdentity(host, link.getPeerCertificate()) !== undefined
  return [
    ...(link.authorized ? [] : [PROBLEMS[String(code)] ?? 'from nobody who is trusted']),
    ...(stranger ? (['for another name'] as const) : []),
  ]
}

function keyOf(link: TLSSocket): string {
  const known = link.getPeerX509Certificate()?.publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256')
    .update(known ?? '')
    .digest('hex')
}
