import type { AllowList } from '../domain/allow-list.ts'
import { type AskPerson, NOBODY } from '../domain/attended.ts'
import { watchFhir } from '../domain/fhir-seen.ts'
import { type Limit, SAMPLES_NEEDED } from '../domain/limits.ts'
import { AwaitsHook, HarnessFault, Parked } from '../domain/outcomes.ts'
import type { Healthcare } from '../domain/parties.ts'
import { personFor } from '../domain/people.ts'
import type { Role } from '../domain/staff.ts'
import type { ExampleContext, Extent, Mode, Stage } from '../domain/stage.ts'
import { fhirClient } from '../drivers/fhir-client.ts'
import { fhirServer } from '../drivers/fhir-server/server.ts'
import { healthcareAttended } from '../drivers/healthcare-attended/healthcare.ts'
import { screensAttended } from '../drivers/healthcare-attended/screens.ts'
import { seenBothWays } from '../drivers/healthcare-browser/both-ways.ts'
import { healthcareOverFhir } from '../drivers/healthcare-fhir/healthcare.ts'
import { nhsByControl } from '../drivers/nhs-control/nhs.ts'
import { controlOf } from '../drivers/prison-control/control.ts'
import { prisonByControl } from '../drivers/prison-control/prison.ts'
import { withKnownPeople } from '../drivers/prison-external-api/known-people.ts'
import { recorded } from '../drivers/recording.ts'
import { withoutInterface } from '../drivers/supplier-driver/healthcare.ts'
import type { EvidenceStore } from '../evidence/store.ts'
import { judgeBody } from '../fhir/judged-body.ts'
import { roundTripFindings } from '../fhir/round-trip.ts'
import { alertTypesOf } from './alert-types.ts'
import type { Allotment } from './allotment.ts'
import { bookedAs } from './booking-style.ts'
import { type Cast, controlOfCast } from './cast.ts'
import { untilNightIsOver } from './overnight.ts'
import { prisonServices } from './prison-services.ts'
import { windowsOf } from './screens.ts'
import { driversOf } from './supplier-drivers.ts'
import { exchangeFrom, type Witnessed } from './witnessed.ts'

export interface Staging {
  readonly cast: Cast
  readonly evidence: EvidenceStore
  readonly extent: Extent
  readonly mode: Mode
  readonly limits: readonly Limit[]
  readonly seed: Stage['seed']
  /** Who stands for whom, where the candidate has people of its own. */
  readonly allotment?: Allotment
  readonly allowList: AllowList
  /** Limits that leave a system a night, by id. */
  readonly longWaits?: ReadonlySet<string>
  /** When the run ends, whatever is left. */
  readonly endsAt?: Date
  /** A new request id. */
  readonly requestId: () => string
}

/** Milliseconds until the candidate's answer to one request is given up. */
export const REQUEST_TIMEOUT_MS: Readonly<Record<Mode, number>> = { rehearsal: 10_000, assessment: 30_000 }

function authorizations({ authorizations, preflightAuthorization }: Cast, role: Role) {
  const authorization = authorizations[role]
  return {
    ...(authorization === undefined ? {} : { authorization }),
    ...(preflightAuthorization === undefined ? {} : { preflightAuthorization }),
  }
}

/** Healthcare as an example meets it: over its interface, with a person where only a person can look, or ourselves. */
function playedFor(
  { role, attended }: Cast,
  healthcare: Healthcare,
  { via, bothWays }: Pick<ExampleContext, 'via' | 'bothWays'>,
  ask: AskPerson | undefined,
): Healthcare {
  if (role === 'prison') return { ...healthcare, knows: async () => undefined }
  if (!attended || !ask) return healthcare
  if (via !== 'browser') return healthcareAttended(healthcare, ask, attended)
  const onScreens = screensAttended(healthcare, ask, attended)
  // Risk that the candidate file says is on screens alone has no second way to be compared with.
  return bothWays && attended.places.risk === undefined ? seenBothWays(onScreens, healthcare) : onScreens
}

/** What shows how ready the prison side is takes nobody's time. */
const notAskedTwice: AskPerson = async () => {
  throw new Parked('People are asked once, with the proposed prison interface, and not again with that of today.')
}

/**
 * @param ask where the candidate has screens, and so somebody who may do it by hand
 * @throws {AwaitsHook} where the candidate file gives no way to do it
 */
async function restarted({ restart }: Cast, signal: AbortSignal, ask?: AskPerson): Promise<void> {
  if (restart) return restart(signal)
  if (ask) {
    const { said } = await ask({
      instruction: ['Stop the system, start it again, and wait until it can be used.'],
      fields: [{ name: 'done', ask: 'The system', choices: ['was restarted', 'cannot be restarted now'] }],
    })
    if (said.done?.[0] === 'was restarted') return
  }
  throw new AwaitsHook(
    'The system would have to be stopped and started again, and the candidate file gives no way to do it.\nNext: give the hook "restart", or show this requirement by other evidence.',
  )
}

/** Where nobody is. */
const NOWHERE = 'http://nobody.invalid'

/** Asks the healthcare system; where the candidate is a prison side there is none, and an example must not need it. */
function healthcareAsked({ healthcareUrl, send, clock }: Cast, { record }: ExampleContext, requestId: () => string) {
  if (healthcareUrl) return recorded(send, { party: 'healthcare', record, clock, requestId })
  return async () => {
    throw new HarnessFault('An example asks a healthcare system, and this run has none: its candidate is a prison.')
  }
}

/** The run as its examples see it. */
export function stageOf(staging: Staging): Stage {
  const { cast, evidence, extent, mode, limits, seed, allotment, allowList, requestId, longWaits, endsAt } = staging
  const byName = new Map(limits.map((limit) => [limit.name, limit]))
  const { clock } = cast
  const timeoutMs = REQUEST_TIMEOUT_MS[mode]
  const limitCalled = (name: string) => {
    const found = byName.get(name)
    if (!found) throw new HarnessFault(`No limit is called "${name}" in requirements/limits.yaml.`)
    return found
  }
  const nhsControl = (example: Pick<ExampleContext, 'signal'>, send = cast.send) =>
    controlOf(send, cast.nhs?.controlUrl ?? NOWHERE, cast.nhs?.controlKey ?? '', example.signal, 'NHS')
  const service = prisonServices(staging, timeoutMs)
  const windows = windowsOf(staging)
  const drivers = driversOf(staging)
  const askPerson = (example: ExampleContext) =>
    cast.attended && (extent === 'target' ? asking(example, cast.attended, evidence, clock) : notAskedTwice)
  return {
    extent,
    mode,
    clock,
    samples: SAMPLES_NEEDED[mode],
    seed,
    invents: allotment === undefined,
    portrayed: (name, example) => allotment?.person(name, example) ?? personFor(name, { ...seed, example }),
    allowList,
    watchFhir: () => watchFhir(judgeBody, evidence.text, roundTripFindings),
    limit: limitCalled,
    keep: (exchange, number) => evidence.keep(exchange, number),
    async beforeWaiting({ id }, example) {
      if (!cast.night || longWaits?.has(id) !== true) return
      const ask = cast.attended?.attendant === NOBODY ? undefined : askPerson(example)
      const watch = { night: cast.night, mode, clock, ...(endsAt === undefined ? {} : { endsAt }) }
      await untilNightIsOver(watch, example.signal, ask)
    },
    enter(example) {
      const watched = (party: 'prison' | 'nhs'): Cast['send'] => {
        const ask = recorded(cast.send, { party, record: example.record, clock, requestId })
        return async (request, options) => {
          const { response, failure } = await ask(request, options)
          if (response) return response
          throw failure
        }
      }
      const healthcare = healthcareOverFhir({
        as: (role) =>
          bookedAs(cast, (headers) =>
            fhirClient({
              base: cast.healthcareUrl ?? NOWHERE,
              ask: healthcareAsked(cast, example, requestId),
              signal: example.signal,
              timeoutMs,
              ...headers,
              ...authorizations(cast, role),
            }),
          ),
        alertTypes: (role) => alertTypesOf(cast.alertTypes, role),
        people: cast.people,
        waiting: { clock, signal: example.signal, measure: example.measure, answers: example.answers },
        limit: limitCalled,
        restart: () => restarted(cast, example.signal, askPerson(example)),
      })
      const plainServer = fhirServer({
        client: fhirClient({
          base: cast.healthcareUrl ?? NOWHERE,
          ask: healthcareAsked(cast, example, requestId),
          signal: example.signal,
          timeoutMs,
          ...(cast.preflightAuthorization === undefined ? {} : { authorization: cast.preflightAuthorization }),
        }),
        base: cast.healthcareUrl ?? NOWHERE,
        name: [seed.seed, seed.runNumber, extent, example.id].join('-').toLowerCase(),
        ...(cast.declares ? { declares: cast.declares } : {}),
      })
      const prison = prisonByControl(controlOfCast(cast, example.signal, watched('prison')))
      const asked = service(example)
      const lookedUp = cast.role === 'prison' && cast.people === 'known'
      return {
        server: cast.driver ? withoutInterface(plainServer) : plainServer,
        healthcare:
          example.via === 'browser' && !cast.attended
            ? windows.enter(example, healthcare)
            : playedFor(cast, drivers.enter(example, healthcare), example, askPerson(example)),
        prison: lookedUp ? withKnownPeople(prison, asked) : prison,
        nhs: nhsByControl(nhsControl(example, watched('nhs'))),
        service: asked,
      }
    },
    ready: async (example) => (example.via === 'browser' ? windows.ready(example) : undefined),
    async collect(example, people) {
      await windows.leave(example)
      await drivers.leave(example)
      if (people.length === 0 || cast.role !== 'healthcare') return
      const { exchanges } = await controlOfCast(cast, example.signal)('exchanges/list', {
        prisonNumbers: people.map(({ prisonNumber }) => prisonNumber),
        nhsNumbers: people.map(({ nhsNumber }) => nhsNumber),
      })
      for (const seen of exchanges as readonly Witnessed[]) example.record(exchangeFrom(seen))
      const national = await nhsControl(example)('exchanges/list', {
        people: people.map(({ nhsNumber, family, birthDate }) => ({ nhsNumber, family, birthDate })),
      })
      for (const seen of national.exchanges as readonly Witnessed[]) example.record(exchangeFrom(seen, 'nhs'))
    },
  }
}

/** Has whoever attends look at the screens, and keeps what they say, with their picture of it, as evidence. */
function asking(
  { id, signal, answered, answers }: ExampleContext,
  { attendant }: NonNullable<Cast['attended']>,
  evidence: Pick<EvidenceStore, 'keepPicture'>,
  clock: Cast['clock'],
): AskPerson {
  return async (question) => {
    const told = await attendant.ask(id, question, signal)
    if (!told)
      throw new Parked(
        `Nobody answered: ${question.instruction.join(' ')}\nNext: run it from a terminal at which somebody can look at the screens.`,
      )
    const { said, by, role, screenshot } = told
    const number = answers() + 1
    answered({
      number,
      instruction: question.instruction,
      said: question.fields.map(({ name, ask }) => ({ asked: ask, told: said[name] ?? [] })),
      ...{ by, role, at: clock.now().toISOString() },
      screenshot: { name: screenshot.name, ...evidence.keepPicture(screenshot.bytes, screenshot.ending) },
    })
    return { said, seen: `answer ${number}, by ${by} (${role})` }
  }
}
