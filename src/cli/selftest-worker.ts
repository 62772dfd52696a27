import { HarnessFault } from '../domain/outcomes.ts'
import { redaction } from '../evidence/redaction.ts'
import { unwrittenEvidence } from '../evidence/store.ts'
import { dissentFrom } from './dissent.ts'
import { type ExampleUse, samplersIn } from './example-use.ts'
import { loadFaults } from './faults.ts'
import { type Baseline, baselineOf, type FaultResult, resultOf } from './kill-matrix.ts'
import { watched } from './policy-use.ts'
import { REFERENCE_BEHAVIOUR } from './reference-systems.ts'
import { loadSpecification } from './specification.ts'
import { answerTasks } from './task-workers.ts'
import { countedEvidence, type Judging, judgingInVirtualTime } from './virtual-run.ts'

/** What a worker is asked: the systems as they are, which faults each example could tell, or one fault. */
export type SelftestTask = (
  | { readonly find: 'baseline' | 'use' }
  | {
      readonly fault: string
      /** What it breaks of what is run. */
      readonly breaks: readonly string[]
      readonly only: readonly string[]
    }
) & { readonly release: string; readonly areas?: readonly string[] }

export interface SelftestAnswer {
  readonly baseline?: Baseline
  readonly use?: ExampleUse
  readonly fault?: FaultResult
}

/** A worker is asked about one release alone, and about the same areas of it. */
let judging: Judging
const faults = await loadFaults()

answerTasks(async (task: SelftestTask): Promise<SelftestAnswer> => {
  const filter = task.areas ? { area: task.areas } : {}
  judging ??= judgingInVirtualTime(loadSpecification(process.cwd(), task.release, 'assessment', filter))
  if ('fault' in task) return { fault: await tryFault(task.fault, task.breaks, new Set(task.only)) }
  return task.find === 'baseline' ? { baseline: await tryNothing() } : watchUse()
})

async function tryFault(wanted: string, breaks: readonly string[], only: ReadonlySet<string>): Promise<FaultResult> {
  const fault = faults.find(({ id }) => id === wanted)
  if (!fault) throw new HarnessFault(`There is no fault ${wanted}.`)
  const behaviour = fault.apply(REFERENCE_BEHAVIOUR)
  const record = await judging({ behaviour }, { extents: ['target'], evidence: countedEvidence(), only })
  return resultOf(fault, record, breaks)
}

async function tryNothing(): Promise<Baseline> {
  const evidence = unwrittenEvidence(redaction({ secrets: [] }))
  return baselineOf(await judging({ behaviour: REFERENCE_BEHAVIOUR }, { extents: ['target', 'today'], evidence }))
}

/** Under `target` alone, and one example after the other. */
async function watchUse(): Promise<Required<Pick<SelftestAnswer, 'baseline' | 'use'>>> {
  const always = new Set<string>()
  const byExample = new Map<string, Set<string>>()
  let current = always
  const dissent = dissentFrom(REFERENCE_BEHAVIOUR, faults)
  const behaviour = watched(REFERENCE_BEHAVIOUR, (use) => {
    for (const fault of dissent(use, current)) current.add(fault)
  })
  const onEach = (example: string) => {
    current = new Set()
    byExample.set(example, current)
  }
  const record = await judging({ behaviour }, { extents: ['target'], evidence: countedEvidence(), onEach })
  const use = {
    always: [...always],
    byExample: Object.fromEntries([...byExample].map(([id, told]) => [id, [...told]])),
    samplers: samplersIn(record),
  }
  return { baseline: baselineOf(record), use }
}
