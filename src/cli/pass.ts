import { randomUUID } from 'node:crypto'
import { globSync } from 'node:fs'
import type { Envelope } from '@cucumber/messages'
import type { Demand } from '../catalogue/release.ts'
import { exampleIdIn } from '../domain/example-id.ts'
import type { RunEnd, RunFacts } from '../domain/run-facts.ts'
import type { Extent, Mode, Stage } from '../domain/stage.ts'
import { controlOf } from '../drivers/prison-control/control.ts'
import type { EvidenceStore } from '../evidence/store.ts'
import { execute } from '../runner/engine.ts'
import type { Progress } from '../runner/execution.ts'
import { makePlan } from '../runner/plan.ts'
import { loadSupport } from '../runner/support.ts'
import type { Cast } from './cast.ts'
import type { Specification } from './specification.ts'
import { stageOf } from './stage.ts'

/** One pass of a run: every demanded example under one extent of the prison side. */
export interface Pass {
  readonly specification: Specification
  readonly cast: Cast
  readonly evidence: EvidenceStore
  readonly demand: Demand
  readonly head: RunFacts
  readonly emit: (envelope: Envelope) => void
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  readonly requestId?: () => string
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
  const { specification, cast, demand, head } = pass
  await setExtent(cast, head.extent)
  const blocked = new Set(demand.blocked.map(({ example }) => example))
  const wanted = new Set(demand.examples.filter((id) => !blocked.has(id)))
  const plan = makePlan(await loadSupport(STEP_FILES), specification.parsed, ({ name }) =>
    wanted.has(exampleIdIn(name) ?? ''),
  )
  const stage = stageOf({
    cast,
    evidence: pass.evidence,
    extent: head.extent,
    mode: head.mode,
    limits: head.limits,
    seed: { seed: head.seed, runNumber: head.runNumber },
    requestId: pass.requestId ?? randomUUID,
  })
  const { end } = await execute(plan, {
    clock: cast.clock,
    concurrency: head.concurrency,
    parameters: { stage } satisfies { stage: Stage },
    emit: pass.emit,
    head,
    stepTimeoutMs: STEP_TIMEOUT_MS[head.mode],
    ...(pass.onProgress ? { onProgress: pass.onProgress } : {}),
    ...(pass.signal ? { signal: pass.signal } : {}),
  })
  return end
}

async function setExtent(cast: Cast, extent: Extent): Promise<void> {
  const control = controlOf(cast.send, cast.controlUrl, cast.controlKey, new AbortController().signal)
  await control('extent/set', { extent })
}
