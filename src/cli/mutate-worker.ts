import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ConformanceRecord } from '../verdict/record.ts'
import { choose, type Mutation, mutationOf } from './mutate-choice.ts'
import { isIn, unreachedDuring } from './mutate-coverage.ts'
import { subjectOf } from './mutate-load.ts'
import { edited, editsIn } from './mutate-sites.ts'
import { loadSpecification } from './specification.ts'
import { answerTasks } from './task-workers.ts'
import { countedEvidence, judgingInVirtualTime } from './virtual-run.ts'

/** Either the baseline, from which mutations are chosen, or one mutation to be tried. */
export type MutateTask =
  | { readonly choose: { readonly count: number; readonly seed: string } }
  | { readonly try: Mutation; readonly failing: readonly string[] }

export interface Chosen {
  readonly mutations: readonly Mutation[]
  /** Places where a mutation could be made. */
  readonly sites: number
  /** Of these, how many no example ever reaches, by file. */
  readonly unreached: Readonly<Record<string, readonly number[]>>
  /** Examples that fail without any mutation, as `RISK-01.1 target`. */
  readonly failing: readonly string[]
}

export type Fate = 'killed' | 'void' | 'crashed' | 'hung' | 'inconclusive' | 'survived'

export interface Tried {
  readonly fate: Fate
  /** The examples that failed, or why there is no verdict. */
  readonly by: readonly string[]
}

const specification = loadSpecification(process.cwd(), '0.1', 'assessment')
const judging = judgingInVirtualTime(specification)

answerTasks((task: MutateTask): Promise<Chosen | Tried> => ('choose' in task ? baseline(task.choose) : attempt(task)))

async function baseline({ count, seed }: { readonly count: number; readonly seed: string }): Promise<Chosen> {
  const failing: string[] = []
  const isMock = (url: string) => /\/mocks\/(prison|healthcare)\/.*\.ts\?variant=/.test(url)
  const unreached = await unreachedDuring(async () => {
    const subject = await subjectOf()
    const record = await judging(subject, { extents: ['target', 'today'], evidence: countedEvidence() })
    failing.push(...namesOf(record, 'failed'))
  }, isMock)
  const reached: Mutation[] = []
  const lines: Record<string, number[]> = {}
  let sites = 0
  for (const [url, stretches] of Object.entries(unreached).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = relative(process.cwd(), fileURLToPath(url))
    const source = readFileSync(file, 'utf8')
    for (const edit of editsIn(source)) {
      const mutation = mutationOf(file, source, edit)
      sites += 1
      if (isIn(stretches, edit.start)) lines[file] = [...(lines[file] ?? []), mutation.line]
      else reached.push(mutation)
    }
  }
  return { mutations: choose(reached, count, seed), sites, unreached: lines, failing }
}

/** Under `target` first: what is killed there need not be tried under `today`. */
async function attempt({ try: mutation, failing }: Extract<MutateTask, { readonly try: Mutation }>): Promise<Tried> {
  const text = edited(readFileSync(mutation.file, 'utf8'), mutation)
  const subject = await subjectOf({ file: mutation.file, text })
  const first = fateFrom(await judging(subject, { extents: ['target'], evidence: countedEvidence() }), failing)
  if (first.fate !== 'survived' && first.fate !== 'inconclusive') return first
  const record = await judging(subject, { extents: ['target', 'today'], evidence: countedEvidence() })
  const second = fateFrom(record, failing)
  return second.fate === 'survived' ? first : second
}

function fateFrom(record: ConformanceRecord, failing: readonly string[]): Tried {
  if (record.outcome === 'void') return { fate: 'void', by: record.because.slice(0, 3) }
  const killers = namesOf(record, 'failed').filter((name) => !failing.includes(name))
  if (killers.length > 0) return { fate: 'killed', by: killers }
  const unclear = namesOf(record, 'inconclusive').filter((name) => !failing.includes(name))
  return unclear.length > 0 ? { fate: 'inconclusive', by: unclear } : { fate: 'survived', by: [] }
}

function namesOf({ examples }: ConformanceRecord, wanted: string): readonly string[] {
  return examples.filter(({ outcome }) => outcome === wanted).map(({ id, extent }) => `${id} ${extent}`)
}
