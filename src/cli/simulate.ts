import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { RequestHandler } from 'msw'
import type { Certificates } from '../../mocks/nhs/certificates.ts'
import { PRACTICES } from '../../mocks/nhs/config.ts'
import { createNhs } from '../../mocks/nhs/simulator.ts'
import { createPrison } from '../../mocks/prison/simulator.ts'
import { listen } from '../../mocks/serve.ts'
import { socketFetch } from '../../mocks/socket-fetch.ts'
import type { Tls } from '../../mocks/tls-links.ts'
import { systemClock } from '../domain/clock.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { ESTABLISHMENTS } from '../domain/people.ts'
import type { Extent } from '../domain/stage.ts'
import { credentialsIn, type SimulatorCredentials } from './credentials.ts'
import { certificatesOf, type OwnAuthority, ownAuthority } from './own-authority.ts'

export interface SimulateOptions {
  readonly host: string
  readonly port: string
  readonly controlPort: string
  readonly publicUrl?: string
  readonly credentials?: string
  readonly tlsCert?: string
  readonly tlsKey?: string
  readonly tlsClientCa?: string
  readonly clientName?: string
  readonly extent: Extent
  readonly eventLag: 'none' | 'real'
  readonly clientKey?: string
  readonly clientKid: string
  readonly clientMailbox: string
  readonly ownAuthority?: string
}

/** A simulator that listens, and what its operator is to know. */
interface Simulated {
  readonly candidateSide: readonly RequestHandler[]
  readonly harnessSide: readonly RequestHandler[]
  readonly told: readonly string[]
  stop(): Promise<void>
}

type Simulate = (
  options: SimulateOptions,
  place: { readonly publicUrl: string; readonly controlUrl: string },
  keys: SimulatorCredentials,
  certificates?: Certificates,
) => Simulated

const PARTIES: Readonly<Record<string, Simulate>> = { prison: prisonSimulated, nhs: nhsSimulated }

/** Serves a simulator until it is stopped (Ctrl-C); returns 0 then. */
export async function simulateCommand(party: string, options: SimulateOptions): Promise<number> {
  const simulate = PARTIES[party]
  if (!simulate)
    throw new InputProblem([
      `simulate ${party}: there is no such simulator. Next: "interlock simulate prison", or "interlock simulate nhs".`,
    ])
  const authority = authorityOf(party, options)
  const tls = authority?.certificate('valid') ?? tlsOf(options)
  if (!isLoopback(options.host) && !tls)
    throw new InputProblem([
      `--host ${options.host}: beyond this machine the simulator speaks TLS only. Next: give --tls-cert and --tls-key.`,
    ])
  const credentials = options.credentials ?? `.cache/simulate-${party}.json`
  const keys = credentialsIn(credentials)
  const { host } = options
  const secure = tls ? { tls } : {}
  const candidateSide = await listening('--port', options.port, {
    host,
    ...secure,
    ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
  })
  const harnessSide = await listening('--control-port', options.controlPort, {
    host,
    ...secure,
    ...controlAddress(options, candidateSide.url),
  })
  const place = { publicUrl: candidateSide.url, controlUrl: harnessSide.url }
  const simulated = simulate(options, place, keys, authority && certificatesOf(authority, candidateSide))
  candidateSide.attach(simulated.candidateSide)
  harnessSide.attach(simulated.harnessSide)
  for (const line of simulated.told) console.log(line)
  console.log(`  for the harness    ${harnessSide.url}`)
  console.log(`  keys (apiKey, controlKey) are in ${credentials}`)
  console.log('Ctrl-C stops it.')
  await stopAsked()
  await simulated.stop()
  await Promise.all([candidateSide.close(), harnessSide.close()])
  return 0
}

function prisonSimulated(
  { extent, eventLag, clientName }: SimulateOptions,
  place: Parameters<Simulate>[1],
  keys: SimulatorCredentials,
): Simulated {
  const queueUrl = `${place.publicUrl}/000000000000/prison-events`
  const prison = createPrison(
    { clock: systemClock, id: randomUUID, fetch: socketFetch },
    {
      ...place,
      ...keys,
      queueUrl,
      extent,
      prisons: [...ESTABLISHMENTS],
      eventLag,
      ...(clientName === undefined ? {} : { clientName }),
    },
  )
  return {
    candidateSide: prison.externalApi,
    harnessSide: prison.control,
    told: [
      `Prison simulator, extent ${extent}, events ${eventLag === 'real' ? 'as late as the real ones' : 'at once'}.`,
      `  for the candidate  ${place.publicUrl}   queue ${queueUrl}`,
    ],
    stop: () => prison.stop(),
  }
}

function nhsSimulated(
  { clientKey, clientKid, clientMailbox, ownAuthority: folder }: SimulateOptions,
  place: Parameters<Simulate>[1],
  { apiKey, controlKey }: SimulatorCredentials,
  certificates: Certificates | undefined,
): Simulated {
  if (clientKey === undefined)
    throw new InputProblem([
      'simulate nhs: expected the public key that the candidate signs with; found none. Next: give --client-key with a PEM file.',
    ])
  const key = pem('--client-key', clientKey)
  const clients = [{ apiKey, mailbox: clientMailbox, keys: { [clientKid]: key } }]
  const surroundings = { clock: systemClock, id: randomUUID, fetch: socketFetch }
  const own = certificates ? { certificates } : {}
  const nhs = createNhs(surroundings, { ...place, controlKey, clients, practices: PRACTICES, ...own })
  return {
    candidateSide: nhs.api,
    harnessSide: nhs.control,
    told: [
      `NHS simulator, for tokens signed with the key ${clientKid}.`,
      `  for the candidate  ${place.publicUrl}   mailbox ${clientMailbox}`,
      ...(folder === undefined
        ? []
        : [`  to be trusted      ${folder}/authority.pem   revoked ${folder}/revoked.pem (authority.key stays here)`]),
    ],
    stop: async () => undefined,
  }
}

/** The harness reaches the control plane at the same name as the candidate does the rest, on its own port. */
function controlAddress({ publicUrl, controlPort }: SimulateOptions, candidateSide: string): { publicUrl?: string } {
  if (publicUrl === undefined || controlPort === '0') return {}
  const { protocol, hostname } = new URL(candidateSide)
  return { publicUrl: `${protocol}//${hostname}:${controlPort}` }
}

/** Certificates that the simulator makes itself, for the name by which it is called. */
function authorityOf(party: string, options: SimulateOptions): OwnAuthority | undefined {
  const { ownAuthority: folder, host, publicUrl, tlsCert, tlsClientCa } = options
  if (folder === undefined) return undefined
  if (party !== 'nhs' || tlsCert !== undefined || tlsClientCa !== undefined)
    throw new InputProblem([
      `--own-authority ${folder}: is for "simulate nhs", and takes the place of --tls-cert and --tls-client-ca. Next: give one or the other.`,
    ])
  return ownAuthority(
    URL.canParse(publicUrl ?? '') ? new URL(publicUrl ?? '').hostname : host,
    systemClock.now(),
    folder,
  )
}

function tlsOf({ tlsCert, tlsKey, tlsClientCa }: SimulateOptions): Tls | undefined {
  if (tlsCert === undefined && tlsKey === undefined) return undefined
  if (tlsCert === undefined || tlsKey === undefined)
    throw new InputProblem(['--tls-cert and --tls-key go together. Next: give both, as PEM files.'])
  return {
    cert: pem('--tls-cert', tlsCert),
    key: pem('--tls-key', tlsKey),
    ...(tlsClientCa === undefined ? {} : { clientAuthority: pem('--tls-client-ca', tlsClientCa) }),
  }
}

function pem(option: string, file: string): string {
  if (!existsSync(file)) throw new InputProblem([`${option} ${file}: no such file. Next: give the path of a PEM file.`])
  const text = readFileSync(file, 'utf8')
  if (!text.includes('-----BEGIN '))
    throw new InputProblem([`${option} ${file}: is no PEM file. Next: convert it to PEM.`])
  return text
}

async function listening(option: string, port: string, how: Parameters<typeof listen>[0]) {
  if (!/^\d{1,5}$/.test(port)) throw new InputProblem([`${option} ${port}: expected a port number from 0 to 65535.`])
  try {
    return await listen({ ...how, port: Number(port) })
  } catch (error) {
    throw new InputProblem([
      `${option} ${port}: cannot listen there (${error instanceof Error ? error.message : String(error)}). Next: choose a free port.`,
    ])
  }
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.')

function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
