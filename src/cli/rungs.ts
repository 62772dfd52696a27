import type { RunEnd } from '../domain/run-facts.ts'
import type { Unreached } from '../drivers/reach.ts'
import { failureCode } from '../drivers/wire-failure.ts'

/** What a candidate is tried by before an example runs, from the ground up. Each needs those before it. */
export const RUNGS = [
  'name',
  'port',
  'TLS',
  'authentication',
  'inbound leg',
  'capability',
  'data',
  'conformance',
] as const

export type Rung = (typeof RUNGS)[number]

/** Where something has to be mended. */
export type Blame = 'your configuration' | 'your system' | 'the network' | 'our harness'

/** Why a rung does not hold, for whoever has to mend it. */
export interface Fall {
  readonly rung: Rung
  readonly blame: Blame
  /** Nobody who could be judged was reached, whoever has to mend that. */
  readonly unreached?: boolean
  readonly expected: string
  readonly found: string
  readonly seen: string
  readonly next: string
}

/** A message of the three questions, and where on the ladder it belongs. */
export function told({ expected, found, seen, next, rung, blame }: Fall): string {
  return [
    `Expected ${expected}; found: ${found.replace(/\.$/, '')}.`,
    `Seen: ${seen}.`,
    `Next: ${next}`,
    `Rung: ${rung}. To be mended in: ${blame}.`,
  ].join('\n')
}

/** Certificates and handshakes that the candidate file, and not the system, has to be mended for. */
const CONFIGURED_TLS = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UNABLE_TO_GET_CRL',
  'CRL_HAS_EXPIRED',
  'CRL_SIGNATURE_FAILURE',
  'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
  'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'EPROTO',
])

/** The name service itself is out of order; any other answer of it is about the name. */
const NO_NAME_SERVICE = new Set(['EAI_AGAIN', 'EAI_FAIL', 'ESERVFAIL', 'ETIMEOUT'])

/** Nothing between here and there knows the way. */
const NO_WAY = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN', 'ETIMEDOUT'])

/** Where a connection that was not made has to be mended. */
export function blameOf({ at, failure }: Unreached): Blame {
  const code = failureCode(failure)
  if (failure.reason === 'not-allowed') return 'your configuration'
  if (at === 'name')
    return failure.reason === 'timeout' || NO_NAME_SERVICE.has(code) ? 'the network' : 'your configuration'
  if (at === 'port') return failure.reason === 'refused' && !NO_WAY.has(code) ? 'your system' : 'the network'
  if (failure.reason === 'reset') return 'the network'
  return CONFIGURED_TLS.has(code) ? 'your configuration' : 'your system'
}

const NEXT: Readonly<Record<Unreached['at'], Readonly<Partial<Record<Blame, string>>>>> = {
  name: {
    'your configuration': 'correct "base-url" in the candidate file.',
    'the network': 'mend the name service of this machine, or wait until it answers.',
  },
  port: {
    'your system': 'start the system, or correct "base-url" in the candidate file.',
    'the network': 'open the way from this machine to the system (firewall, route, private network).',
  },
  TLS: {
    'your configuration':
      'correct "base-url", name the authority with "tls.ca" and its newest list with "tls.crl", or give a client certificate with "tls.cert", in the candidate file.',
    'your system': 'mend the certificate of the system, or the protocols that it speaks.',
    'the network': 'find out what ends secure connections between this machine and the system.',
  },
}

/** What a connection that was not made means on the ladder. */
export function fallOf(address: string, unreached: Unreached): Fall {
  const { at, failure } = unreached
  const blame = blameOf(unreached)
  return {
    rung: at,
    blame,
    unreached: true,
    expected: `an answer of the candidate at ${address}`,
    found: failure.message,
    seen: 'before the first request; nothing was run',
    next: NEXT[at][blame] ?? 'see that the system is up, and try again.',
  }
}

/** Why no example is to be run. */
export type Stop = Pick<RunEnd, 'unreachable' | 'misconfigured'> & { readonly liveData?: string }

/** How a run ends that stops here. */
export function stopOf(fall: Fall): Stop {
  const unreached = fall.unreached === true || fall.blame !== 'your configuration'
  return unreached ? { unreachable: told(fall) } : { misconfigured: told(fall) }
}
