import { TransportFailure, type TransportReason } from '../domain/exchange.ts'

const REASONS: Readonly<Record<string, TransportReason>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NODATA: 'dns',
  EAI_NONAME: 'dns',
  ENODATA: 'dns',
  ESERVFAIL: 'dns',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  EHOSTDOWN: 'refused',
  ENETUNREACH: 'refused',
  ENETDOWN: 'refused',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  HPE_INVALID_EOF_STATE: 'truncated',
  HPE_HEADER_OVERFLOW: 'too-large',
  EPROTO: 'tls',
}

const NOT_TLS = 'what answers there does not speak TLS; is it an http address?'

/** Keyed by the code of the error; OpenSSL's own are `ERR_SSL_` and the alert. */
const HANDSHAKE: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'its certificate is signed by itself; name its authority with "ca" in the candidate file',
  SELF_SIGNED_CERT_IN_CHAIN:
    'its certificate comes from an authority unknown here; name it with "ca" in the candidate file',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'its certificate comes from an authority unknown here; name it with "ca" in the candidate file',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate cannot be traced to a known authority; it must send the whole chain, or name its authority with "ca"',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet; compare the clocks of both machines',
  CERT_REVOKED: 'its certificate has been revoked',
  UNABLE_TO_GET_CRL: 'the list of revoked certificates is not one of its authority; give the right one with "crl"',
  CRL_HAS_EXPIRED: 'the list of revoked certificates is older than it may be; give the newest one with "crl"',
  CRL_SIGNATURE_FAILURE:
    'the list of revoked certificates was not signed by its authority; give the right one with "crl"',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: 'it asks for a client certificate; give one in the candidate file',
  'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE':
    'no protocol version or cipher in common, or a client certificate is missing',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'no protocol version in common',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'no protocol version in common',
  ERR_SSL_WRONG_VERSION_NUMBER: NOT_TLS,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: NOT_TLS,
}

/**
 * Why a request got no complete answer, from the error that Node gave. An error that is not the network's is
 * returned as it came, for it is our own.
 *
 * @param place the method and origin, as a reader would write them
 */
export function wireFailure(cause: unknown, place: string): unknown {
  if (cause instanceof TransportFailure || !(cause instanceof Error)) return cause
  const error = firstOf(cause)
  const code = codeOf(error)
  const reason = reasonOf(error, code)
  if (!reason) return cause
  return new TransportFailure(reason, `${place} ${told(reason, error, code)} (${code || error.message}).`, { cause })
}

/** When several addresses were tried, Node gives one error that holds one for each. */
function firstOf(error: Error): Error {
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : undefined
  return inner instanceof Error ? inner : error
}

/** The code that Node or OpenSSL gave for a failure, for example `CERT_HAS_EXPIRED`; empty where there is none. */
export function failureCode({ cause }: TransportFailure): string {
  return cause instanceof Error ? codeOf(firstOf(cause)) : ''
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}

function reasonOf(error: Error, code: string): TransportReason | undefined {
  if (code in HANDSHAKE || code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) return 'tls'
  // Node reports a connection lost during the TLS handshake as a reset; only the text tells.
  if (code === 'ECONNRESET' && error.message.includes('before secure TLS connection')) return 'tls'
  if (code.startsWith('HPE_')) return REASONS[code] ?? 'malformed'
  return REASONS[code] ?? ('syscall' in error ? 'reset' : undefined)
}

function told(reason: TransportReason, error: Error, code: string): string {
  switch (reason) {
    case 'dns':
      return 'could not be sent: the name has no address'
    case 'refused':
      return 'could not be sent: nobody accepts connections there'
    case 'tls':
      return `could not be sent: no secure connection, because ${handshake(error, code)}`
    case 'timeout':
      return 'could not be sent: the connection was never answered'
    case 'truncated':
      return 'was answered only in part: the connection ended early'
    case 'too-large':
      return 'was answered with headers larger than any honest answer needs'
    case 'malformed':
      return `was answered with something that is not HTTP: ${error.message}`
    default:
      return 'got no answer: the connection was closed'
  }
}

function handshake(error: Error, code: string): string {
  // Written before the handshake ended, the same refusal comes as a protocol error of the socket.
  if (/wrong version number|packet length too long/i.test(error.message)) return NOT_TLS
  return HANDSHAKE[code] ?? 'the handshake failed'
}
