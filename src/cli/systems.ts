import type { Behaviour } from '../../mocks/faults/fault.ts'
import type { Candidate, FhirInterface } from '../candidate/candidate.ts'
import type { PrisonPlace } from './reference-prison.ts'
import type { Served } from './serve-prison.ts'

/** How the two parties of a run are reached. */
export interface Systems {
  readonly prison: PrisonPlace
  readonly healthcare: FhirInterface
}

/** How each party is started that a candidate file leaves to the run. */
export interface Starters {
  prison(counterparty: StartedPrison): Promise<Served<PrisonPlace>>
  healthcare(alertTypes: Candidate['alertTypes'], prison: PrisonPlace): Promise<Served<FhirInterface>>
  /** Ends what was made ready, whether or not it was started. */
  end(): Promise<void>
}

export type StartedPrison = Extract<Candidate['prison'], { mode: 'started-by-run' }>

/**
 * Starts those systems that the candidate file leaves to the run.
 *
 * @throws {InputProblem} where no port can be had
 */
export async function startSystems(
  { prison, fhir, alertTypes }: Candidate,
  start: Starters,
): Promise<{ readonly systems: Systems; stop(): Promise<void> }> {
  try {
    const theirs = prison.mode === 'attached' ? standing(placeOf(prison)) : await start.prison(prison)
    const ours = fhir ? standing(fhir) : await start.healthcare(alertTypes, theirs.reached)
    return {
      systems: { prison: theirs.reached, healthcare: ours.reached },
      async stop() {
        await ours.stop()
        await theirs.stop()
      },
    }
  } catch (error) {
    await start.end()
    throw error
  }
}

/** In this thread, with whatever behaviour. */
export function startersHere({ prison, healthcare }: Behaviour): Starters {
  return {
    prison: async (counterparty) => (await import('./serve-prison.ts')).servePrison(counterparty, prison),
    healthcare: async (alertTypes, place) =>
      (await import('./serve-healthcare.ts')).serveHealthcare(alertTypes, place, healthcare),
    end: async () => undefined,
  }
}

const standing = <T>(reached: T): Served<T> => ({ reached, stop: async () => undefined })

function placeOf({
  url,
  controlUrl,
  controlKey,
  apiKey = '',
}: Extract<Candidate['prison'], { mode: 'attached' }>): PrisonPlace {
  return { url: new URL(url).origin, controlUrl: new URL(controlUrl).origin, controlKey, apiKey }
}
