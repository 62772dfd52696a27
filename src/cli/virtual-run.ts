import type { Envelope } from '@cucumber/messages'
import type { Behaviour } from '../../mocks/faults/fault.ts'
import type { Candidate } from '../candidate/candidate.ts'
import { candidateFacts, evidenceFacts } from '../candidate/facts.ts'
import { loadCandidate } from '../candidate/load.ts'
import { requirementOf } from '../catalogue/areas.ts'
import { limitsInForce } from '../catalogue/limits.ts'
import type { Demand } from '../catalogue/release.ts'
import { virtualClock } from '../domain/clock.ts'
import { exampleIdIn } from '../domain/example-id.ts'
import type { RunFacts } from '../domain/run-facts.ts'
import type { Extent } from '../domain/stage.ts'
import { type EvidenceStore, pictureOf } from '../evidence/store.ts'
import type { Plan } from '../runner/plan.ts'
import { judge, type Stream } from '../verdict/judge.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { planOf, runPass } from './pass.ts'
import type { Makers } from './reference-systems.ts'
import type { Specification } from './specification.ts'
import { castInProcess, prisonInProcess, serverInProcess } from './virtual-cast.ts'

/** A weekday morning outside summer time, so that local dates and times are those of UTC. */
const START = new Date('2026-03-02T09:00:00Z')
/** Examples in flight: they wait for nothing real, so this only has to mix them well. */
const IN_FLIGHT = 32
/** No step is given up: every wait of a step ends by a limit, and a step that has none is stopped from outside. */
const NO_STEP_TIMEOUT = -1

/** Virtual milliseconds after which an example that runs alone finds nothing that the one before has left in a hurry. */
const REST_MS = 10_000

/** Facts of a run that nobody will read as evidence. */
const FACTS = {
  schema: 'interlock-run/1',
  harness: { version: 'self-test', digest: '', dirty: true },
  node: process.versions.node,
  startedAt: START.toISOString(),
  mode: 'rehearsal',
  stage: 'live',
  seed: 'self-test',
  runNumber: 1,
  concurrency: IN_FLIGHT,
  digests: { catalogue: '', release: '', features: '', limits: '', readiness: '', candidate: '' },
} as const satisfies Partial<RunFacts>

/** What is judged: how the reference systems decide, and what makes them where that is not the committed code. */
export interface Subject {
  readonly behaviour: Behaviour
  readonly makers?: Makers
}

export interface VirtualRun {
  readonly extents: readonly Extent[]
  readonly evidence: EvidenceStore
  /** Ids of the examples to run; all where absent. */
  readonly only?: ReadonlySet<string>
  /** Runs the examples one after the other. */
  readonly oneByOne?: boolean
  /** Runs the examples one after the other and is told the id of each as it starts. */
  readonly onEach?: (example: string) => void
}

/** Judges reference systems again and again, without sockets and in virtual time; what never changes is made once. */
export type Judging = (subject: Subject, run: VirtualRun) => Promise<ConformanceRecord>

/**
 * Prepares runs of the reference systems, or of our own prison side as the candidate.
 * All limits are taken as adopted, so that lateness alone is caught as well.
 * Times have their full values, as they are virtual and cost nothing; volumes are those of a rehearsal.
 */
export function judgingInVirtualTime(
  specification: Specification,
  candidateFile = 'candidates/reference.yaml',
): Judging {
  const candidate = loadCandidate(candidateFile, {})
  const { catalogue, release } = specification
  const scaled = limitsInForce(catalogue.writtenLimits, 'rehearsal')
  const limits = limitsInForce(catalogue.writtenLimits, 'assessment').map(
    (limit) => scaled.find(({ id, unit }) => id === limit.id && unit !== 's') ?? limit,
  )
  const passOf = memo(async (extent: Extent): Promise<PlannedPass> => {
    const demand = withoutScreens(specification.demand('live', extent), specification.onScreens)
    return { extent, demand, plan: await planOf(specification, demand) }
  })
  const facts = {
    ...FACTS,
    candidate: candidateFacts(candidate),
    evidence: evidenceFacts(candidate),
    release: release.release,
    scope: specification.scope,
    limits,
    adoptedLimits: limits.map(({ id }) => id),
    readiness: catalogue.readiness,
    givens: catalogue.givens.filter(({ owner }) => owner !== 'none'),
    allowList: catalogue.allowList,
  }

  const ambient = catalogue.rows.filter(({ verifiedBy }) => verifiedBy === 'exchanges').map(({ id }) => id)

  return async ({ behaviour, makers }, { extents, evidence, only, oneByOne, onEach }) => {
    const whole = await Promise.all(extents.map(passOf))
    const passes = only ? whole.map((pass) => narrowed(pass, only, ambient)) : whole
    const clock = virtualClock(START)
    const simulated = candidate.prison.mode === 'started-by-run' ? candidate.prison.simulated : undefined
    const cast =
      candidate.role === 'fhir'
        ? serverInProcess(clock, behaviour.fhir, makers)
        : simulated
          ? prisonInProcess(clock, simulated, behaviour.prison, makers)
          : { ...castInProcess(clock, candidate.alertTypes, behaviour, makers), ...bookingOf(candidate) }
    const requestId = counted('request')
    const runAll = async () => {
      const streams: Stream[] = []
      for (const { extent, demand, plan } of passes) {
        const envelopes: Envelope[] = []
        await runPass({
          specification,
          cast,
          evidence,
          demand,
          plan,
          head: {
            ...facts,
            ...(only ? { scope: 'some examples' } : {}),
            concurrency: onEach || oneByOne ? 1 : IN_FLIGHT,
            extent,
            demanded: demand.examples,
            blocked: demand.blocked,
            requirements: catalogue.rows.filter(({ id }) => demand.requirements.includes(id)),
          },
          emit: (envelope) => envelopes.push(envelope),
          requestId,
          stepTimeoutMs: NO_STEP_TIMEOUT,
          restMs: REST_MS,
          ...(onEach
            ? { onProgress: ({ event, example }) => event === 'started' && onEach(exampleIdIn(example) ?? '') }
            : {}),
        })
        streams.push({ extent, name: `${extent}.ndjson`, sha256: '', envelopes })
      }
      return streams
    }
    return judge(await clock.run(runAll().finally(() => cast.stop())))
  }
}

const bookingOf = ({ booking }: Pick<Candidate, 'booking'>) => (booking ? { booking } : {})

/** A browser has a clock of its own, which no virtual time moves: what needs one is tried on sockets. */
function withoutScreens(demand: Demand, onScreens: ReadonlySet<string>): Demand {
  const examples = demand.examples.filter((id) => !onScreens.has(id))
  const left = new Set(examples.map(requirementOf))
  const shown = new Set([...onScreens].map(requirementOf))
  return {
    examples,
    requirements: demand.requirements.filter((id) => left.has(id) || !shown.has(id)),
    blocked: demand.blocked.filter(({ example }) => !onScreens.has(example)),
  }
}

interface PlannedPass {
  readonly extent: Extent
  readonly demand: Demand
  readonly plan: Plan
}

/** Requirements that every message is judged by stay: what is run can break them, whatever it is about. */
function narrowed(
  { extent, demand, plan }: PlannedPass,
  only: ReadonlySet<string>,
  ambient: readonly string[],
): PlannedPass {
  const examples = plan.examples.filter(({ pickle }) => only.has(exampleIdIn(pickle.name) ?? ''))
  const ids = new Set(examples.map(({ id }) => id))
  const demanded = demand.examples.filter((id) => only.has(id))
  const rows = new Set([...demanded.map(requirementOf), ...ambient])
  return {
    extent,
    demand: {
      examples: demanded,
      requirements: demand.requirements.filter((id) => rows.has(id)),
      blocked: demand.blocked.filter(({ example }) => only.has(example)),
    },
    plan: { ...plan, examples, testCases: plan.testCases.filter(({ testCase }) => testCase && ids.has(testCase.id)) },
  }
}

/** Evidence of expected failures, which nobody will read: exchanges are numbered and forgotten. */
export function countedEvidence(): EvidenceStore {
  return {
    keep: ({ direction, party, request, response, failure, startedAt, durationMs }, number) => ({
      number,
      direction,
      party,
      method: request.method,
      path: request.url,
      ...(response ? { status: response.status } : {}),
      ...(failure ? { failure: failure.reason } : {}),
      startedAt,
      durationMs,
      digest: '',
    }),
    text: (text) => text,
    keepPicture: pictureOf,
    keepPage: (text) => pictureOf(Buffer.from(text), 'txt'),
    close: () => undefined,
  }
}

function memo<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

function counted(name: string): () => string {
  let count = 0
  return () => {
    count += 1
    return `${name}-${count}`
  }
}
