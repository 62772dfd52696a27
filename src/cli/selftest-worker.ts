import { HarnessFault } from '../domain/outcomes.ts'
import { redaction } from '../evidence/redaction.ts'
import { unwrittenEvidence } from '../evidence/store.ts'
import { loadFaults } from './faults.ts'
import { type Baseline, baselineOf, type FaultResult, resultOf } from './kill-matrix.ts'
import { REFERENCE_BEHAVIOUR } from './reference-systems.ts'
import { loadSpecification } from './specification.ts'
import { answerTasks } from './task-workers.ts'
import { countedEvidence, judgingInVirtualTime } from './virtual-run.ts'

/** A fault to run by its id; without one, the reference systems as they are. */
export interface SelftestTask {
  readonly fault?: string
}

export interface SelftestAnswer {
  readonly fault?: FaultResult
  readonly baseline?: Baseline
}

const specification = loadSpecification(process.cwd(), '0.1', 'assessment')
const judging = judgingInVirtualTime(specification)
const faults = await loadFaults()

answerTasks(async ({ fault: wanted }: SelftestTask): Promise<SelftestAnswer> => {
  if (wanted === undefined) {
    const evidence = unwrittenEvidence(redaction({ secrets: [] }))
    const run = { extents: ['target', 'today'], evidence } as const
    return { baseline: baselineOf(await judging({ behaviour: REFERENCE_BEHAVIOUR }, run)) }
  }
  const fault = faults.find(({ id }) => id === wanted)
  if (!fault) throw new HarnessFault(`There is no fault ${wanted}.`)
  const behaviour = fault.apply(REFERENCE_BEHAVIOUR)
  const record = await judging({ behaviour }, { extents: ['target'], evidence: countedEvidence() })
  return { fault: resultOf(fault, record) }
})
