import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Extent } from '../domain/stage.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { EXAMINED_AS, type ExaminedAs, extentsOf, isAskedAbout, judgingAs } from './mutate-candidates.ts'
import { choose, isMutable, type Mutation, mutationOf } from './mutate-choice.ts'
import { type Coverage, measureCoverage, ranAt } from './mutate-coverage.ts'
import { subjectOf } from './mutate-load.ts'
import { edited, editsIn } from './mutate-sites.ts'
import { answerTasks } from './task-workers.ts'
import { countedEvidence } from './virtual-run.ts'

/** Either the baseline, from which mutations are chosen, or one mutation to be tried. */
export type MutateTask =
  | { readonly choose: { readonly count: number; readonly seed: string } }
  | { readonly try: Target }

/** A mutation, and the examples that run the code it changes. */
export interface Target extends Mutation {
  readonly reachedBy: readonly Reach[]
}

/** Examples that run some code, with one party as the candidate and under one extent. */
interface Reach {
  readonly as: ExaminedAs
  readonly extent: Extent
  readonly examples: readonly string[]
}

export interface Chosen {
  readonly mutations: readonly Target[]
  /** Places where a mutation could be made. */
  readonly sites: number
  /** Lines of those that no example ever reaches, by file. */
  readonly unreached: Readonly<Record<string, readonly number[]>>
  /** Examples that do not pass without any mutation, as `RISK-01.1 target`. */
  readonly failing: readonly string[]
}

export type Fate = 'killed' | 'void' | 'crashed' | 'hung' | 'inconclusive' | 'survived'

export interface Tried {
  readonly fate: Fate
  /** The examples that failed, or why there is no verdict. */
  readonly by: readonly string[]
}

/** Sizes of the first lots of examples: most mutations are killed by the first few that reach them. */
const LOTS = [12, 48, 192]

answerTasks(
  (task: MutateTask): Promise<Chosen | Tried> => ('choose' in task ? baseline(task.choose) : attempt(task.try)),
)

async function baseline({ count, seed }: { readonly count: number; readonly seed: string }): Promise<Chosen> {
  const meter = measureCoverage((url) => url.includes('?variant=') && isMutable(fileOf(url)))
  const seen: Seen[] = []
  const subject = await subjectOf()
  const loaded = meter.read()
  const failing: string[] = []
  for (const as of EXAMINED_AS)
    for (const extent of extentsOf(as)) {
      let id = ''
      const close = () => seen.push({ as, extent, id, coverage: meter.read() })
      const onEach = (example: string) => {
        close()
        id = example
      }
      const record = await judgingAs(as)(subject, { extents: [extent], evidence: countedEvidence(), onEach })
      close()
      const held = record.examples.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'blocked')
      failing.push(...held.map((example) => `${example.id} ${extent}, ${as} as the candidate`))
    }
  meter.stop()
  return { failing, ...chosenFrom(loaded, seen, count, seed) }
}

/** What ran while an example did; before the first example, the id is empty. */
interface Seen {
  readonly as: ExaminedAs
  readonly extent: Extent
  readonly id: string
  readonly coverage: Coverage
}

function chosenFrom(loaded: Coverage, seen: readonly Seen[], count: number, seed: string): Omit<Chosen, 'failing'> {
  const unreached: Record<string, number[]> = {}
  const reached: Mutation[] = []
  let sites = 0
  const urls = [
    ...new Set([loaded, ...seen.map(({ coverage }) => coverage)].flatMap((coverage) => [...coverage.keys()])),
  ]
  for (const url of urls.sort()) {
    const file = fileOf(url)
    const source = readFileSync(file, 'utf8')
    for (const edit of editsIn(source)) {
      const mutation = mutationOf(file, source, edit)
      const ran = (coverage: Coverage) => ranAt(coverage.get(url) ?? [], edit.start)
      sites += 1
      if (ran(loaded) || seen.some(({ coverage }) => ran(coverage))) reached.push(mutation)
      else unreached[file] = [...(unreached[file] ?? []), mutation.line]
    }
  }
  return {
    sites,
    unreached,
    mutations: choose(reached, count, seed).map((mutation) => targetOf(mutation, loaded, seen)),
  }
}

/** Path from the root of the repository. */
function fileOf(url: string): string {
  return relative(process.cwd(), fileURLToPath(url))
}

/** What ran while modules were loaded, or before the first example, concerns all examples. */
function targetOf(mutation: Mutation, loaded: Coverage, seen: readonly Seen[]): Target {
  const ran = (coverage: Coverage) =>
    [...coverage].some(([url, ranges]) => url.endsWith(`/${mutation.file}`) && ranAt(ranges, mutation.start))
  const atLoading = ran(loaded)
  const reachedBy = EXAMINED_AS.filter((as) => isAskedAbout(as, mutation.file)).flatMap((as) => {
    const mine = seen.filter((one) => one.as === as)
    const always = atLoading || mine.some(({ id, coverage }) => id === '' && ran(coverage))
    return extentsOf(as).map((extent) => {
      const examples = mine.filter((one) => one.extent === extent && one.id !== '' && (always || ran(one.coverage)))
      return { as, extent, examples: examples.map(({ id }) => id) }
    })
  })
  return { ...mutation, reachedBy }
}

/** Lot by lot: what is killed by the first that reach it need not be tried with the rest. */
async function attempt({ reachedBy, ...mutation }: Target): Promise<Tried> {
  const text = edited(readFileSync(mutation.file, 'utf8'), mutation)
  const subject = await subjectOf({ file: mutation.file, text })
  const tries = reachedBy.flatMap(({ as, extent, examples }) =>
    lotsOf(examples).map((only) => ({ judging: judgingAs(as), extents: [extent], only })),
  )
  let open: Tried = { fate: 'survived', by: [] }
  for (const { judging, ...lot } of tries) {
    const tried = fateFrom(await judging(subject, { ...lot, evidence: countedEvidence() }))
    if (tried.fate === 'killed' || tried.fate === 'void') return tried
    if (tried.fate !== 'survived') open = tried
  }
  return open
}

/** Growing lots, each from all over the specification, and the same ones every time. */
function lotsOf(examples: readonly string[]): readonly ReadonlySet<string>[] {
  const mixed = examples.toSorted((a, b) => (hash('md5', a) < hash('md5', b) ? -1 : 1))
  const lots = LOTS.map((size) => new Set(mixed.splice(0, size)))
  return [...lots, new Set(mixed)].filter(({ size }) => size > 0)
}

function fateFrom(record: ConformanceRecord): Tried {
  if (record.outcome === 'void') return { fate: 'void', by: record.because.slice(0, 3) }
  const killers = namesOf(record, 'failed')
  if (killers.length > 0) return { fate: 'killed', by: killers }
  const unclear = namesOf(record, 'inconclusive')
  return unclear.length > 0 ? { fate: 'inconclusive', by: unclear } : { fate: 'survived', by: [] }
}

function namesOf({ examples }: ConformanceRecord, wanted: string): readonly string[] {
  return examples.filter(({ outcome }) => outcome === wanted).map(({ id, extent }) => `${id} ${extent}`)
}
