import { loadFaults } from './faults.ts'
import { type FaultResult, resultOf } from './kill-matrix.ts'
import type { ShareResult } from './selftest.ts'
import { loadSpecification } from './specification.ts'
import { virtualRun } from './virtual-run.ts'

/** What one worker process of a self-test does. */
export interface Share {
  /** Ids of faults. */
  readonly faults: readonly string[]
  /** Whether it also runs the reference systems as they are, under both extents. */
  readonly baseline: boolean
}

const share = JSON.parse(process.argv[2] ?? '{}') as Share
/** Limits at their full values: time is virtual and costs nothing. */
const specification = loadSpecification(process.cwd(), '0.1', 'assessment')
const results: FaultResult[] = []
for (const fault of await loadFaults())
  if (share.faults.includes(fault.id)) results.push(resultOf(fault, await virtualRun(specification, 'target', fault)))
const baseline = share.baseline
  ? await Promise.all(
      (['target', 'today'] as const).map(async (extent) => {
        const { examples, outcome, because, readinessDrift } = await virtualRun(specification, extent)
        const outcomes = Object.fromEntries(examples.map(({ id, outcome }) => [id, outcome]))
        const failing = examples.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'blocked')
        const notes = [
          ...(outcome === 'void' ? because : []),
          ...failing.map(({ id, outcome, because }) => `${id} (${extent}) ${outcome}: ${because ?? ''}`),
          ...readinessDrift,
        ]
        return { extent, outcomes, notes }
      }),
    )
  : undefined
process.send?.({ results, ...(baseline ? { baseline } : {}) } satisfies ShareResult, undefined, undefined, () =>
  process.disconnect?.(),
)
