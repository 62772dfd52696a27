import { randomUUID } from 'node:crypto'
import type { PrisonPolicies } from '../../mocks/prison/policies.ts'
import { socketFetch } from '../../mocks/socket-fetch.ts'
import type { PrisonCounterparty, SimulatedPrison } from '../candidate/candidate.ts'
import { systemClock } from '../domain/clock.ts'
import { opened } from './listening.ts'
import { asCandidate, type PrisonPlace, referencePrison } from './reference-prison.ts'

/** A system that a run has started, and what its callers need to know. */
export interface Served<T> {
  readonly reached: T
  stop(): Promise<void>
  /** Stops it and starts it again on what it has stored; absent where it keeps nothing. */
  restart?(): Promise<void>
}

/** A lag of an hour is rehearsed in seconds. */
function rehearsed(simulated: SimulatedPrison | undefined): ReturnType<typeof asCandidate> | undefined {
  const made = simulated && asCandidate(simulated)
  return made?.eventLag === 'real' ? { ...made, eventLag: 'rehearsed' } : made
}

/**
 * Serves the prison simulator on two ports of its own.
 *
 * @throws {InputProblem} where no port can be had
 */
export async function servePrison(
  {
    bind,
    port,
    controlPort,
    publicUrl,
    tls,
    apiKey,
    simulated,
  }: Extract<PrisonCounterparty, { mode: 'started-by-run' }>,
  policies?: PrisonPolicies,
): Promise<Served<PrisonPlace>> {
  const secure = tls?.cert && tls.key ? { tls: { cert: tls.cert, key: tls.key } } : {}
  const candidateSide = await opened({
    host: bind,
    ...secure,
    ...(port ? { port } : {}),
    ...(publicUrl ? { publicUrl } : {}),
  })
  const harnessSide = await opened(controlPort ? { port: controlPort } : {}).catch(async (error: unknown) => {
    await candidateSide.close()
    throw error
  })
  const place = {
    url: candidateSide.url,
    controlUrl: harnessSide.url,
    apiKey: apiKey ?? `api-${randomUUID()}`,
    controlKey: `control-${randomUUID()}`,
  }
  const prison = referencePrison(
    { clock: systemClock, id: randomUUID, fetch: socketFetch },
    place,
    policies,
    undefined,
    rehearsed(simulated),
  )
  candidateSide.attach(prison.externalApi)
  harnessSide.attach(prison.control)
  return {
    reached: place,
    async stop() {
      await prison.stop()
      await Promise.all([candidateSide.close(), harnessSide.close()])
    },
  }
}
