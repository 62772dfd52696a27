import type { Behaviour } from '../../mocks/faults/fault.ts'
import type { Candidate, PrisonService } from '../candidate/candidate.ts'
import { systemClock } from '../domain/clock.ts'
import { HarnessFault } from '../domain/outcomes.ts'
import { httpTransport, type TlsSettings } from '../drivers/http.ts'
import type { Cast } from './cast.ts'
import { serviceOf } from './reference-prison.ts'
import { startersInThreads } from './system-threads.ts'
import { startersHere } from './systems.ts'

/**
 * The cast of a run whose candidate is a prison side; healthcare is played by the harness. Our own simulator is started
 * where the candidate file says so.
 *
 * @throws {InputProblem} where no port can be had
 */
export async function castOfPrison(candidate: Candidate, behaviour?: Behaviour): Promise<Cast> {
  const { service, stop } = await reached(candidate, behaviour)
  const own = candidate.reference ? [service.baseUrl, ...(service.control ? [service.control.url] : [])] : []
  const http = httpTransport({
    clock: systemClock,
    allowed: [...candidate.hosts, ...own.map((url) => new URL(url).host)],
    steady: own,
    tls: tlsOf(service),
  })
  return castFromPrison(service, {
    clock: systemClock,
    send: http.send,
    people: candidate.people.source,
    secrets: [...candidate.secrets, service.apiKey, service.control?.key ?? ''].filter((secret) => secret !== ''),
    async stop() {
      http.close()
      await stop()
    },
  })
}

/** What is the same of every prison that is the candidate: nobody plays healthcare but the harness. */
export function castFromPrison(
  service: PrisonService,
  rest: Pick<Cast, 'clock' | 'send' | 'people' | 'secrets' | 'stop'>,
): Cast {
  return {
    ...rest,
    role: 'prison',
    authorizations: {},
    alertTypes: {},
    prisonUrl: service.baseUrl,
    prisonService: service,
    ...(service.control ? { control: service.control } : {}),
  }
}

async function reached({ prisonService, prison, ...candidate }: Candidate, behaviour: Behaviour | undefined) {
  if (prisonService) return { service: prisonService, stop: async () => undefined }
  if (prison.mode === 'attached') throw new HarnessFault('A prison that is the candidate is attached to nobody.')
  const start = behaviour ? startersHere(behaviour) : startersInThreads({ ...candidate, prison })
  try {
    const served = await start.prison(prison)
    return { service: serviceOf(served.reached), stop: () => served.stop() }
  } catch (error) {
    await start.end()
    throw error
  }
}

function tlsOf({ baseUrl, tls }: PrisonService): Readonly<Record<string, TlsSettings>> {
  return tls ? { [new URL(baseUrl).origin]: tls } : {}
}
