import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { TransportFailure } from '../domain/exchange.ts'

export interface Address {
  readonly address: string
  readonly family: number
}

/** Every address that a name has now. */
export type Resolve = (host: string) => Promise<readonly Address[]>

/**
 * The URL of a request that may be sent.
 *
 * @param allowed hosts as `name` (every port) or `name:port`
 * @throws {TransportFailure} `not-allowed`
 */
export function allowedUrl(text: string, allowed: readonly string[]): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw notAllowed(`"${text}" is not an http or https address`, 'Correct the address.')
  if (url.username || url.password)
    throw notAllowed(`${url.host} is addressed with a name or password in the URL`, 'Name a credential instead.')
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  const names = [url.hostname, `${url.hostname}:${port}`]
  if (!allowed.some((entry) => names.includes(entry.toLowerCase())))
    throw notAllowed(
      `${url.host} is not among the hosts of this run (${allowed.join(', ') || 'none'})`,
      'Add it to "hosts" in the candidate file if it belongs to the candidate.',
    )
  return url
}

/** Where cloud platforms keep their credentials, and what is no single machine. No candidate lives there. */
const forbidden = new BlockList()
forbidden.addSubnet('169.254.0.0', 16, 'ipv4')
forbidden.addSubnet('fe80::', 10, 'ipv6')
forbidden.addAddress('fd00:ec2::254', 'ipv6')
forbidden.addAddress('fd20:ce::254', 'ipv6')
forbidden.addAddress('100.100.100.200', 'ipv4')
forbidden.addAddress('168.63.129.16', 'ipv4')
forbidden.addAddress('192.0.0.192', 'ipv4')
forbidden.addSubnet('0.0.0.0', 8, 'ipv4')
forbidden.addSubnet('224.0.0.0', 3, 'ipv4')
forbidden.addAddress('::', 'ipv6')
forbidden.addSubnet('ff00::', 8, 'ipv6')

const systemResolve: Resolve = (host) => lookup(host, { all: true })

/**
 * Asks for a name's addresses once and keeps to them for the whole run, so that a name cannot be pointed elsewhere
 * after it was checked. A failed question is asked again.
 *
 * @throws {TransportFailure} `not-allowed` when any address is link-local, a metadata service or no single machine;
 *   otherwise the resolver's own error
 */
export function pinnedAddresses(resolve: Resolve = systemResolve): Resolve {
  const pinned = new Map<string, Promise<readonly Address[]>>()
  const ask = async (host: string) => {
    const bare = host.replace(/^\[|\]$/g, '')
    const family = isIP(bare)
    const addresses = family > 0 ? [{ address: bare, family }] : await resolve(host)
    const bad = addresses.find(({ address, family }) => forbidden.check(address, family === 6 ? 'ipv6' : 'ipv4'))
    if (bad)
      throw notAllowed(
        `${host} is at ${bad.address}, a link-local, metadata or group address`,
        'Give the candidate an ordinary address.',
      )
    return addresses
  }
  return (host) => {
    const known = pinned.get(host)
    if (known) return known
    const asked = ask(host)
    pinned.set(host, asked)
    asked.catch(() => pinned.delete(host))
    return asked
  }
}

function notAllowed(what: string, next: string): TransportFailure {
  return new TransportFailure('not-allowed', `Nothing was sent: ${what}. ${next}`)
}
