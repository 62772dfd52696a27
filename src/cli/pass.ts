import { randomUUID } from 'node:crypto'
import { globSync } from 'node:fs'
import type { Envelope } from '@cucumber/messages'
import type { Demand } from '../catalogue/release.ts'
import { watchMessages } from '../domain/allow-list.ts'
import { exampleIdIn } from '../domain/example-id.ts'
import type { RunEnd, RunFacts } from '../domain/run-facts.ts'
import type { Extent, Mode, Stage } from '../domain/stage.ts'
import type { EvidenceStore } from '../evidence/store.ts'
import { execute } from '../runner/engine.ts'
import { type CallersEnd, type Progress, RunGivenUp } from '../runner/execution.ts'
import { makePlan, type Plan } from '../runner/plan.ts'
import { loadSupport } from '../runner/support.ts'
import type { Allotment } from './allotment.ts'
import { type Cast, controlOfCast } from './cast.ts'
import { longWaits } from './overnight.ts'
import type { Preflight } from './preflight.ts'
import type { Specification } from './specification.ts'
import { stageOf } from './stage.ts'
import { exchangeFrom, type Witnessed } from './witnessed.ts'

/** One pass of a run: every demanded example under one extent of the prison side. */
export interface Pass {
  readonly specification: Specification
  readonly cast: Cast
  /** Further casts of the same kind, for examples that need their systems to themselves; asked for when such come. */
  readonly besides?: () => Promise<readonly Cast[]>
  readonly evidence: EvidenceStore
  readonly demand: Demand
  readonly head: RunFacts
  /** From `planOf`, where the same pass is run more than once. */
  readonly plan?: Plan
  /** For steps that wait for nothing named, in milliseconds; negative for none. The mode decides where absent. */
  readonly stepTimeoutMs?: number
  readonly emit: (envelope: Envelope) => void
  readonly signal?: AbortSignal
  /** When the run ends, whatever is left. */
  readonly endsAt?: Date
  /** Who stands for whom, where the candidate has people of its own. */
  readonly allotment?: Allotment
  readonly onProgress?: (progress: Progress) => void
  readonly requestId?: () => string
  /** Milliseconds between two examples where one runs after the other. */
  readonly restMs?: number
  /** What was found before; absent where nothing can be missing, as in a self-test. */
  readonly preflight?: Preflight
}

/** Milliseconds after which a step that waits for nothing named is given up; limits end long before. */
const STEP_TIMEOUT_MS = { rehearsal: 120_000, assessment: -1 } as const satisfies Record<Mode, number>

/** Step files, as every command loads them. */
export const STEP_FILES: readonly string[] = globSync('steps/*.ts')
  .filter((file) => !file.endsWith('.test.ts'))
  .sort()

/**
 * Sets the extent, runs the demanded examples and tells them as one message stream.
 *
 * @throws what `emit` throws
 */
export async function runPass(pass: Pass): Promise<RunEnd> {
  const { specification, cast, besides, demand, head, preflight } = pass
  if (!preflight) await setExtent(cast, head.extent)
  const plan = pass.plan ?? (await planOf(specification, demand))
  const further: Beginning[] = []
  const joined = async (one: Cast) => {
    await setExtent(one, head.extent)
    const { lastSeq } = await controlOfCast(one, new AbortController().signal)('health/show', {})
    further.push({ cast: one, callsBefore: Number(lastSeq) })
    return parametersOf(pass, one)
  }
  const { end } = await execute(plan, {
    clock: cast.clock,
    concurrency: head.concurrency,
    parameters: parametersOf(pass, cast),
    ...(besides ? { besides: async () => Promise.all((await besides()).map(joined)) } : {}),
    emit: pass.emit,
    head,
    stepTimeoutMs: pass.stepTimeoutMs ?? STEP_TIMEOUT_MS[head.mode],
    ...(pass.onProgress ? { onProgress: pass.onProgress } : {}),
    ...(pass.restMs === undefined ? {} : { restMs: pass.restMs }),
    ...(preflight ? { end: () => endOf(pass, preflight, further) } : {}),
    ...signalOf(pass),
  })
  return end
}

/** What every World of the pass is given, to reach one cast. */
function parametersOf({ specification, evidence, head, ...pass }: Pass, cast: Cast): { readonly stage: Stage } {
  const stage = stageOf({
    cast,
    evidence,
    extent: head.extent,
    mode: head.mode,
    limits: head.limits,
    seed: { seed: head.seed, runNumber: head.runNumber },
    allowList: specification.catalogue.allowList,
    requestId: pass.requestId ?? randomUUID,
    longWaits: longWaits(specification.catalogue.writtenLimits),
    ...(pass.endsAt === undefined ? {} : { endsAt: pass.endsAt }),
    ...(pass.allotment ? { allotment: pass.allotment } : {}),
  })
  return { stage }
}

/** Where the preflight said stop, the run is given up before it begins; its stream says so. */
function signalOf({ preflight, signal }: Pass): { signal?: AbortSignal } {
  if (preflight?.stop)
    return { signal: AbortSignal.abort(new RunGivenUp(preflight.stop.liveData ? 'live data' : 'preflight')) }
  return signal ? { signal } : {}
}

async function endOf(
  { cast, evidence, specification }: Pass,
  { stop, exchanges, callsBefore, clockApartSeconds }: Preflight,
  further: readonly Beginning[],
): Promise<CallersEnd> {
  if (stop) {
    const { unreachable, misconfigured } = stop
    return {
      unattributed: exchanges,
      ...(unreachable === undefined ? {} : { unreachable }),
      ...(misconfigured === undefined ? {} : { misconfigured }),
    }
  }
  const clocks = clockApartSeconds === undefined ? {} : { clockApartSeconds }
  if (cast.role !== 'healthcare') return { unattributed: exchanges, ...clocks }
  const watch = watchMessages(specification.catalogue.allowList)
  const unattributed = [...exchanges]
  let calls = { count: 0, last: '' }
  for (const one of [{ cast, callsBefore }, ...further]) {
    const told = await toldBy(one)
    for (const { request } of told.messages) watch.see(request)
    for (const seen of told.unnamed) unattributed.push(evidence.keep(exchangeFrom(seen), unattributed.length + 1))
    calls = { count: calls.count + told.calls, last: told.last > calls.last ? told.last : calls.last }
  }
  const messages = watch.seen()
  return {
    unattributed,
    ...(messages ? { messages } : {}),
    ...clocks,
    calls: { at: cast.prisonUrl, count: calls.count, ...(calls.last === '' ? {} : { last: calls.last }) },
  }
}

/** A cast, and how many calls its prison simulator had seen before the pass. */
interface Beginning {
  readonly cast: Cast
  readonly callsBefore: number
}

/** What a prison simulator saw of the candidate in a pass. */
async function toldBy({ cast, callsBefore }: Beginning) {
  const control = controlOfCast(cast, new AbortController().signal)
  const { exchanges: unnamed } = await control('exchanges/unnamed', { sinceSeq: callsBefore })
  const { exchanges: messages } = await control('exchanges/messages', { sinceSeq: callsBefore })
  const { lastSeq, lastAt } = await control('health/show', {})
  return {
    unnamed: unnamed as readonly Witnessed[],
    messages: messages as readonly Witnessed[],
    calls: Number(lastSeq) - callsBefore,
    last: typeof lastAt === 'string' ? lastAt : '',
  }
}

/** The demanded examples that the extent does not make impossible, ready to be run any number of times. */
export async function planOf({ parsed }: Pick<Specification, 'parsed'>, { examples, blocked }: Demand): Promise<Plan> {
  const impossible = new Set(blocked.map(({ example }) => example))
  const wanted = new Set(examples.filter((id) => !impossible.has(id)))
  return makePlan(await loadSupport(STEP_FILES), parsed, ({ name }) => wanted.has(exampleIdIn(name) ?? ''))
}

/** A candidate that is not connected to our prison is taken as it is. */
async function setExtent(cast: Cast, extent: Extent): Promise<void> {
  if (cast.role !== 'healthcare') return
  const control = controlOfCast(cast, new AbortController().signal)
  await control('extent/set', { extent })
}
