import type { Behaviour } from '../../mocks/faults/fault.ts'
import type { Candidate, FhirInterface } from '../candidate/candidate.ts'
import type { NhsPlace } from './reference-nhs.ts'
import type { PrisonPlace } from './reference-prison.ts'
import type { Served } from './serve-prison.ts'

/** How the parties of a run are reached. */
export interface Systems {
  readonly prison: PrisonPlace
  readonly nhs: NhsPlace
  readonly healthcare: FhirInterface
}

/** How each party is started that a candidate file leaves to the run. */
export interface Starters {
  prison(counterparty: StartedPrison): Promise<Served<PrisonPlace>>
  nhs(counterparty: StartedNhs): Promise<Served<NhsPlace>>
  healthcare(alertTypes: Candidate['alertTypes'], prison: PrisonPlace, nhs: NhsPlace): Promise<Served<FhirInterface>>
  /** Ends what was made ready, whether or not it was started. */
  end(): Promise<void>
}

export type StartedPrison = Extract<Candidate['prison'], { mode: 'started-by-run' }>
export type StartedNhs = Extract<Candidate['nhs'], { mode: 'started-by-run' }>

/**
 * Starts those systems that the candidate file leaves to the run.
 *
 * @throws {InputProblem} where no port can be had
 */
export async function startSystems(
  { prison, nhs, fhir, driver, alertTypes }: Candidate,
  start: Starters,
): Promise<{ readonly systems: Systems; restart?(): Promise<void>; stop(): Promise<void> }> {
  try {
    const theirs = prison.mode === 'attached' ? standing(placeOf(prison)) : await start.prison(prison)
    const national = nhs.mode === 'attached' ? standing(nhsPlaceOf(nhs)) : await start.nhs(nhs)
    const own = fhir ?? driver
    const ours = own
      ? standing<FhirInterface>(own)
      : await start.healthcare(alertTypes, theirs.reached, national.reached)
    return {
      systems: { prison: theirs.reached, nhs: national.reached, healthcare: ours.reached },
      ...(ours.restart ? { restart: ours.restart } : {}),
      async stop() {
        await ours.stop()
        await theirs.stop()
        await national.stop()
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
    nhs: async (counterparty) => (await import('./serve-nhs.ts')).serveNhs(counterparty),
    healthcare: async (alertTypes, place, nhs) =>
      (await import('./serve-healthcare.ts')).serveHealthcare(alertTypes, place, nhs, healthcare),
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

function nhsPlaceOf({ url, controlUrl, controlKey }: Extract<Candidate['nhs'], { mode: 'attached' }>): NhsPlace {
  return { url: new URL(url).origin, controlUrl: new URL(controlUrl).origin, controlKey }
}
