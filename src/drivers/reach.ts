import { connect, type Socket } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import type { Clock } from '../domain/clock.ts'
import { TransportFailure, type TransportOptions } from '../domain/exchange.ts'
import { type Address, allowedUrl, pinnedAddresses, type Resolve } from './allowed-hosts.ts'
import { withinDeadline } from './deadline.ts'
import type { TlsSettings } from './http.ts'
import { wireFailure } from './wire-failure.ts'

/** What a connection needs before anything can be asked, in order. */
export type Connecting = 'name' | 'port' | 'TLS'

/** Where a connection ended before anything could be asked. */
export interface Unreached {
  readonly at: Connecting
  readonly failure: TransportFailure
}

export interface ReachSettings extends TransportOptions {
  readonly clock: Clock
  /** As for the transport that is used later. */
  readonly allowed: readonly string[]
  readonly tls?: TlsSettings
  readonly resolve?: Resolve
}

/**
 * Tries how far a connection gets: the name is asked for, the port is opened, and where the address is https the two
 * ends agree on TLS. Each is tried only once the one before has succeeded, and nothing of HTTP is sent.
 *
 * @param timeoutMs of the settings: for each of the three
 * @returns where it ended; nothing where all is well
 */
export async function reach(address: string, settings: ReachSettings): Promise<Unreached | undefined> {
  const { clock, tls = {}, resolve } = settings
  let at: Connecting = 'name'
  const timed = <T>(work: (signal: AbortSignal) => Promise<T>) =>
    withinDeadline(inParts(clock), settings, address, work)
  try {
    const url = allowedUrl(address, settings.allowed)
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
    const [found] = await timed(() => pinnedAddresses(resolve)(url.hostname))
    if (!found) throw new TransportFailure('dns', `The name ${url.hostname} has no address.`)
    at = 'port'
    await timed((signal) => opened(found, port, signal))
    if (url.protocol === 'http:') return undefined
    at = 'TLS'
    await timed((signal) => secured(found, port, url.hostname.replace(/^\[|\]$/g, ''), tls, signal))
    return undefined
  } catch (error) {
    const failure = wireFailure(error, `A request to ${address}`)
    if (!(failure instanceof TransportFailure)) throw error
    return { at, failure: failure.reason === 'timeout' ? silence(at, address, settings.timeoutMs) : failure }
  }
}

/** How many sleeps a time is made of. */
const PARTS = 20

/** A clock for which a stall of this machine is one short sleep, and no silence of the other end. */
function inParts(clock: Clock): Clock {
  return {
    ...clock,
    async sleep(ms, signal) {
      for (let part = 0; part < PARTS; part += 1) await clock.sleep(ms / PARTS, signal)
    },
  }
}

const SILENT = {
  name: 'the name service gave no answer',
  port: 'nobody answered at the port',
  TLS: 'the port was opened, and no secure connection was agreed on',
} as const satisfies Record<Connecting, string>

function silence(at: Connecting, address: string, timeoutMs: number): TransportFailure {
  return new TransportFailure(
    'timeout',
    `A request to ${address} could not be sent: ${SILENT[at]} within ${timeoutMs / 1000} s.`,
  )
}

function opened({ address, family }: Address, port: number, signal: AbortSignal): Promise<void> {
  const socket = connect({ host: address, port, family, signal })
  return ended(socket, 'connect')
}

function secured(
  { address }: Address,
  port: number,
  name: string,
  tls: TlsSettings,
  signal: AbortSignal,
): Promise<void> {
  const named = /^[\d.]+$|:/.test(name) ? {} : { servername: name }
  const socket = connectSecurely({ host: address, port, ...named, ...tls })
  signal.addEventListener('abort', () => socket.destroy(), { once: true })
  return ended(socket, 'secureConnect')
}

function ended(socket: Socket, ready: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    socket.once(ready, () => resolve())
    socket.once('error', reject)
    socket.once('close', () => reject(new TransportFailure('reset', 'The connection was closed before it was ready.')))
  }).finally(() => {
    // What the other end says of a connection that nobody uses any more is of no interest.
    socket.on('error', () => undefined)
    socket.destroy()
  })
}
