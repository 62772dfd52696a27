import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createPrison } from '../../mocks/prison/simulator.ts'
import { listen, type Tls } from '../../mocks/serve.ts'
import { socketFetch } from '../../mocks/socket-fetch.ts'
import { systemClock } from '../domain/clock.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { ESTABLISHMENTS } from '../domain/people.ts'
import type { Extent } from '../domain/stage.ts'
import { credentialsIn } from './credentials.ts'

export interface SimulateOptions {
  readonly host: string
  readonly port: string
  readonly controlPort: string
  readonly publicUrl?: string
  readonly credentials: string
  readonly tlsCert?: string
  readonly tlsKey?: string
  readonly tlsClientCa?: string
  readonly clientName?: string
  readonly extent: Extent
  readonly eventLag: 'none' | 'real'
}

/** Serves the prison simulator until it is stopped (Ctrl-C); returns 0 then. */
export async function simulateCommand(party: string, options: SimulateOptions): Promise<number> {
  if (party !== 'prison')
    throw new InputProblem([`simulate ${party}: there is no such simulator. Next: "interlock simulate prison".`])
  const tls = tlsOf(options)
  if (!isLoopback(options.host) && !tls)
    throw new InputProblem([
      `--host ${options.host}: beyond this machine the simulator speaks TLS only. Next: give --tls-cert and --tls-key.`,
    ])
  const { apiKey, controlKey } = credentialsIn(options.credentials)
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
  const queueUrl = `${candidateSide.url}/000000000000/prison-events`
  const prison = createPrison(
    { clock: systemClock, id: randomUUID, fetch: socketFetch },
    {
      publicUrl: candidateSide.url,
      controlUrl: harnessSide.url,
      queueUrl,
      apiKey,
      controlKey,
      extent: options.extent,
      prisons: [...ESTABLISHMENTS],
      eventLag: options.eventLag,
      ...(options.clientName === undefined ? {} : { clientName: options.clientName }),
    },
  )
  candidateSide.attach(prison.externalApi)
  harnessSide.attach(prison.control)
  console.log(
    `Prison simulator, extent ${options.extent}, events ${options.eventLag === 'real' ? 'as late as the real ones' : 'at once'}.`,
  )
  console.log(`  for the candidate  ${candidateSide.url}   queue ${queueUrl}`)
  console.log(`  for the harness    ${harnessSide.url}`)
  console.log(`  keys (apiKey, controlKey) are in ${options.credentials}`)
  console.log('Ctrl-C stops it.')
  await stopAsked()
  await prison.stop()
  await Promise.all([candidateSide.close(), harnessSide.close()])
  return 0
}

/** The harness reaches the control plane at the same name as the candidate does the rest, on its own port. */
function controlAddress({ publicUrl, controlPort }: SimulateOptions, candidateSide: string): { publicUrl?: string } {
  if (publicUrl === undefined || controlPort === '0') return {}
  const { protocol, hostname } = new URL(candidateSide)
  return { publicUrl: `${protocol}//${hostname}:${controlPort}` }
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
