import { randomUUID } from 'node:crypto'
import type { PrisonPolicies } from '../../mocks/prison/policies.ts'
import { socketFetch } from '../../mocks/socket-fetch.ts'
import type { SimulatedPrison } from '../candidate/candidate.ts'
import { systemClock } from '../domain/clock.ts'
import { openedForBoth } from './listening.ts'
import { asCandidate, type PrisonPlace, referencePrison } from './reference-prison.ts'
import type { StartedPrison } from './systems.ts'

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
export async function servePrison(started: StartedPrison, policies?: PrisonPolicies): Promise<Served<PrisonPlace>> {
  const { candidateSide, harnessSide, close } = await openedForBoth(started, 'counterparties.prison')
  const place = {
    url: candidateSide.url,
    controlUrl: harnessSide.url,
    apiKey: started.apiKey ?? `api-${randomUUID()}`,
    controlKey: `control-${randomUUID()}`,
  }
  const prison = referencePrison(
    { clock: systemClock, id: randomUUID, fetch: socketFetch },
    place,
    policies,
    undefined,
    rehearsed(started.simulated),
  )
  candidateSide.attach(prison.externalApi)
  harnessSide.attach(prison.control)
  return {
    reached: place,
    async stop() {
      await prison.stop()
      await close()
    },
  }
}
