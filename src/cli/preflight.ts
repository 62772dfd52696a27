import type { ExchangeRef, Recorder } from '../domain/exchange.ts'
import { ConfigurationProblem, PossibleLiveData } from '../domain/outcomes.ts'
import { CAST, type PeopleSeed, personFor } from '../domain/people.ts'
import type { Role } from '../domain/staff.ts'
import type { Extent, Mode } from '../domain/stage.ts'
import type { Control } from '../drivers/prison-control/control.ts'
import { recorded } from '../drivers/recording.ts'
import type { EvidenceStore } from '../evidence/store.ts'
import type { Allotment } from './allotment.ts'
import { headersOf } from './booking-style.ts'
import { type Ask, fallIn } from './candidate-answers.ts'
import { type Cast, controlOfCast } from './cast.ts'
import { preflightOfDriver } from './driver-preflight.ts'
import { preflightOfPrison } from './prison-preflight.ts'
import { type Fall, type Stop, stopOf } from './rungs.ts'
import { REQUEST_TIMEOUT_MS } from './stage.ts'

/** Whom a pass is about: everyone who may appear in one of its examples. */
export interface PeopleOfPass {
  readonly seed: Omit<PeopleSeed, 'example'>
  readonly examples: readonly string[]
  /** Who stands for whom, where the candidate has people of its own. */
  readonly allotment?: Allotment
}

/** What was learned before the first example of a pass. */
export interface Preflight {
  /** Why no example is to be run, if so. */
  readonly stop?: Stop
  /** The rung of the ladder that did not hold, where that is why. */
  readonly fall?: Fall
  readonly exchanges: readonly ExchangeRef[]
  /** How many calls the prison simulator had seen before. */
  readonly callsBefore: number
  /** By how much the candidate's clock is ahead of ours; absent where it does not say what its clock shows. */
  readonly clockApartSeconds?: number
}

export interface Checked {
  readonly cast: Cast
  readonly evidence: Pick<EvidenceStore, 'keep'>
  readonly extent: Extent
  readonly mode: Mode
  readonly people: PeopleOfPass
  /** Roles whose credentials the candidate must accept as well. */
  readonly roles?: readonly Role[]
  readonly requestId: () => string
  readonly signal: AbortSignal
}

/**
 * Asks, before any example, whether there is anybody to judge: our simulator, then the candidate by its metadata and by
 * a read with the credential that is for such reads. A system that answers at all is not stopped here; what its answers
 * are worth is for the examples to show.
 *
 * @throws {HarnessFault} when our own simulator cannot be used though it answers
 */
export async function preflight(checked: Checked): Promise<Preflight> {
  const { cast, evidence, extent, signal } = checked
  const exchanges: ExchangeRef[] = []
  const record: Recorder = (exchange) => {
    exchanges.push(evidence.keep(exchange, exchanges.length + 1))
    return exchanges.length
  }
  let callsBefore = 0
  try {
    if (cast.role === 'prison') {
      const fall = await preflightOfPrison(checked, record)
      return { exchanges, callsBefore, ...stopped(fall) }
    }
    if (cast.role === 'healthcare') {
      const control = controlOfCast(cast, signal)
      await control('extent/set', { extent })
      const health = await control('health/show', {})
      callsBefore = Number(health.lastSeq)
      const used = Number(health.people) > 0 ? await usedBefore(control, checked) : undefined
      if (used) return { exchanges, callsBefore, ...stopped(used) }
    }
    const { healthcareUrl = '' } = cast
    const ask = asking(checked, record)
    let clock: Pick<Preflight, 'clockApartSeconds'> = {}
    const now = () => cast.clock.now()
    const onClock = (clockApartSeconds: number) => {
      clock = { clockApartSeconds }
    }
    const fall = cast.driver
      ? await preflightOfDriver(checked, ask, record, onClock)
      : await fallIn(healthcareUrl, ask, now, onClock, checked.roles)
    return { exchanges, callsBefore, ...clock, ...stopped(fall) }
  } catch (error) {
    if (error instanceof ConfigurationProblem)
      return { exchanges, callsBefore, stop: { misconfigured: placed(error.message) } }
    if (signal.aborted) return { exchanges, callsBefore }
    if (error instanceof PossibleLiveData) return { exchanges, callsBefore, stop: { liveData: error.message } }
    throw error
  }
}

/** What says nothing of the rung is about a simulator that the candidate file names. */
const placed = (message: string) =>
  /^Rung: /m.test(message) ? message : `${message}\nRung: inbound leg. To be mended in: your configuration.`

const stopped = (fall: Fall | undefined) => (fall ? { fall, stop: stopOf(fall) } : {})

/** Asks the candidate with the credential of a role, or with the one for such reads. */
export function asking({ cast, requestId, signal, mode }: Omit<Checked, 'people'>, record: Recorder): Ask {
  const { send, clock, healthcareUrl = '', authorizations, preflightAuthorization } = cast
  const ask = recorded(send, { party: 'healthcare', record, clock, requestId })
  return (path, role) => {
    const authorization = role === undefined ? preflightAuthorization : authorizations[role]
    const accept = cast.driver ? 'application/json' : 'application/fhir+json'
    const headers = { accept, ...(authorization === undefined ? {} : { authorization }), ...headersOf(cast) }
    const options = { signal, timeoutMs: REQUEST_TIMEOUT_MS[mode] }
    return ask({ method: 'GET', url: `${healthcareUrl}/${path}`, headers }, options)
  }
}

/** A simulator that lives longer than a run keeps its people; meeting them again would muddle both runs. */
async function usedBefore(control: Control, { extent, people }: Checked): Promise<Fall | undefined> {
  const { people: held } = await control('people/list', {})
  const there = new Set((held as readonly { readonly prisonNumber: string }[]).map(({ prisonNumber }) => prisonNumber))
  const again = people.examples.filter((id) => numbersIn(people, `${extent}/${id}`).some((number) => there.has(number)))
  if (again.length === 0) return undefined
  return {
    rung: 'data',
    blame: 'your configuration',
    expected: 'people whom the prison simulator has not had before',
    found: `those of ${again.length} of ${people.examples.length} examples there already`,
    ...(people.allotment
      ? {
          seen: 'the list of people that the candidate file names',
          next: 'name the list "people.csv" beside the folder of the last run, which says who is used up, or start the simulator again.',
        }
      : {
          seen: `run number ${people.seed.runNumber} with seed "${people.seed.seed}" was used before`,
          next: 'leave --run-number out, give another one, or start the simulator again.',
        }),
  }
}

function numbersIn({ seed, allotment }: PeopleOfPass, example: string): readonly string[] {
  if (!allotment) return CAST.map((name) => personFor(name, { ...seed, example }).prisonNumber)
  return allotment.given
    .filter((one) => one.example === example)
    .map(({ name }) => allotment.person(name, example).prisonNumber)
}
