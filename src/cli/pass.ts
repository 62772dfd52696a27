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
  const { specification, cast, demand, head, preflight } = pass
  if (!preflight) await setExtent(cast, head.extent)
  const plan = pass.plan ?? (await planOf(specification, demand))
  const stage = stageOf({
    cast,
    evidence: pass.evidence,
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
  const { end } = await execute(plan, {
    clock: cast.clock,
    concurrency: head.concurrency,
    parameters: { stage } satisfies { stage: Stage },
    emit: pass.emit,
    head,
    stepTimeoutMs: pass.stepTimeoutMs ?? STEP_TIMEOUT_MS[head.mode],
    ...(pass.onProgress ? { onProgress: pass.onProgress } : {}),
    ...(pass.restMs === undefined ? {} : { restMs: pass.restMs }),
    ...(preflight ? { end: () => endOf(pass, preflight) } : {}),
    ...signalOf(pass),
  })
  return end
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
): Promise<CallersEnd> {
  if (stop) {
    const { unreachable, misconfigured } = stop
    return {
      unattributed: exchanges,
      ...(unreachable === undefined ? {} : { unreachable }),
      ...(misconfigured === undefined ? {} : { misconfigured }),
    }
  }
  if (cast.role !== 'healthcare')
    return { unattributed: exchanges, ...(clockApartSeconds === undefined ? {} : { clockApartSeconds }) }
  const control = controlOfCast(cast, new AbortController().signal)
  const unnamed = await control('exchanges/unnamed', { sinceSeq: callsBefore })
  const told = await control('exchanges/messages', { sinceSeq: callsBefore })
  const watch = watchMessages(specification.catalogue.allowList)
  for (const { request } of told.exchanges as readonly Witnessed[]) watch.see(request)
  const messages = watch.seen()
  const { lastSeq, lastAt } = await control('health/show', {})
  const seen = (unnamed.exchanges as readonly Witnessed[]).map((one) => exchangeFrom(one))
  return {
    unattributed: [...exchanges, ...seen.map((one, index) => evidence.keep(one, exchanges.length + index + 1))],
    ...(messages ? { messages } : {}),
    ...(clockApartSeconds === undefined ? {} : { clockApartSeconds }),
    calls: {
      at: cast.prisonUrl,
      count: Number(lastSeq) - callsBefore,
      ...(typeof lastAt === 'string' ? { last: lastAt } : {}),
    },
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
