import type { Candidate } from '../candidate/candidate.ts'
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
) & {
  readonly release: string
  readonly areas?: readonly string[]
  /** Which party is the candidate. */
  readonly role: Candidate['role']
}

export interface SelftestAnswer {
  readonly baseline?: Baseline
  readonly use?: ExampleUse
  readonly fault?: FaultResult
}

/** What stands in the place of an extent. */
const ALONE = { prison: 'the prison side', fhir: 'the plain FHIR server' } as const
const CANDIDATES: Readonly<Record<Candidate['role'], string>> = {
  healthcare: 'candidates/reference.yaml',
  prison: 'candidates/prison-target.yaml',
  fhir: 'candidates/fhir-plain.yaml',
}
/** A worker is asked about one release alone, and about the same areas of it. */
const prepared = new Map<Candidate['role'], Judging>()
const faults = await loadFaults()

answerTasks(async (task: SelftestTask): Promise<SelftestAnswer> => {
  const { release, role } = task
  const filter = task.areas ? { area: task.areas } : {}
  const judging =
    prepared.get(role) ??
    judgingInVirtualTime(loadSpecification(process.cwd(), release, 'assessment', filter, { role }), CANDIDATES[role])
  prepared.set(role, judging)
  if ('fault' in task) return { fault: await tryFault(judging, task.fault, task.breaks, new Set(task.only)) }
  return task.find === 'baseline' ? { baseline: await tryNothing(judging, task) } : watchUse(judging, task)
})

async function tryFault(
  judging: Judging,
  wanted: string,
  breaks: readonly string[],
  only: ReadonlySet<string>,
): Promise<FaultResult> {
  const fault = faults.find(({ id }) => id === wanted)
  if (!fault) throw new HarnessFault(`There is no fault ${wanted}.`)
  const behaviour = fault.apply(REFERENCE_BEHAVIOUR)
  const record = await judging(
    { behaviour },
    {
      extents: ['target'],
      evidence: countedEvidence(),
      only,
      oneByOne: fault.oneByOne === true,
    },
  )
  return resultOf(fault, record, breaks)
}

async function tryNothing(judging: Judging, { role, areas }: SelftestTask): Promise<Baseline> {
  const evidence = unwrittenEvidence(redaction({ secrets: [] }))
  const extents = role === 'healthcare' ? (['target', 'today'] as const) : (['target'] as const)
  return named(
    baselineOf(await judging({ behaviour: REFERENCE_BEHAVIOUR }, { extents, evidence }), areas !== undefined),
    role,
  )
}

/** A candidate that is not connected to our prison has no extent but its own. */
function named(baseline: Baseline, role: Candidate['role']): Baseline {
  if (role === 'healthcare') return baseline
  return { ...baseline, counts: baseline.counts.map((count) => ({ ...count, extent: ALONE[role] })) }
}

/** Under `target` alone, and one example after the other. */
async function watchUse(
  judging: Judging,
  { role, areas }: SelftestTask,
): Promise<Required<Pick<SelftestAnswer, 'baseline' | 'use'>>> {
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
  return { baseline: named(baselineOf(record, areas !== undefined), role), use }
}
