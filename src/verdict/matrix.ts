import { isDeepStrictEqual } from 'node:util'
import type { RequirementFacts } from '../domain/run-facts.ts'
import type { ComparedRun } from './comparable.ts'
import type { InOrder, Shown } from './compare.ts'
import type { ConformanceRecord, Tally } from './record.ts'
import { isAsked, tallyOf } from './tally.ts'

/** What a run says of a requirement, in the three words of a procurement. */
export type Standing = 'met' | 'not-met' | 'not-shown' | 'not-applicable'

export interface Cell extends Shown {
  readonly standing: Standing
}

/** What the stage asks: the core gate first, then the other MUSTs, then what a bid may leave out. */
export type Group = 'core' | 'must' | 'other'

export interface MatrixRow {
  readonly requirement: RequirementFacts
  readonly group: Group
  /** One for each bid, in the order of the bids. */
  readonly cells: readonly Cell[]
}

export interface Matrix {
  readonly kind: 'matrix'
  readonly bids: readonly (ComparedRun & { readonly core: Tally; readonly musts: Tally })[]
  /** The core gate first, then in catalogue order. */
  readonly rows: readonly MatrixRow[]
  readonly notes: readonly string[]
}

const GROUPS: readonly Group[] = ['core', 'must', 'other']

/**
 * Sets bids that were asked the same side by side, in the order in which they were given and in no other. What a run did
 * not ask is not shown: nothing but its own pass makes a requirement met.
 */
export function matrixOf(runs: readonly ComparedRun[], inOrder: InOrder): Matrix {
  const ids = [...new Set(runs.flatMap(({ record }) => record.requirements.map(({ requirement }) => requirement.id)))]
  const rows = ids
    .sort(inOrder)
    .flatMap((id) => rowOf(id, runs) ?? [])
    .sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group))
  return {
    kind: 'matrix',
    bids: runs.map((run, at) => ({
      ...run,
      core: tallyAt(
        at,
        rows.filter(({ group }) => group === 'core'),
      ),
      musts: tallyAt(
        at,
        rows.filter(({ group }) => group !== 'other'),
      ),
    })),
    rows,
    notes: [...runs.flatMap(({ remarks }, at) => remarks.map((one) => `Bid ${at + 1}: ${one}`)), ...lookAlikes(runs)],
  }
}

/** Requirements of which not every run says the same, though all name one specification; empty when there are none. */
export function contradictoryRows(runs: readonly ComparedRun[]): readonly string[] {
  const told = new Map<string, RequirementFacts>()
  const differing = new Set<string>()
  for (const { record } of runs)
    for (const { requirement } of record.requirements) {
      const first = told.get(requirement.id)
      if (first && !isDeepStrictEqual(first, requirement)) differing.add(requirement.id)
      told.set(requirement.id, first ?? requirement)
    }
  const names = runs.map(({ name }) => name).join(', ')
  return [...differing].sort().map((id) => `${id} does not say the same in every run (${names}): one was changed.`)
}

function rowOf(id: string, runs: readonly ComparedRun[]): MatrixRow | undefined {
  const held = runs.map(({ record }) => ({
    record,
    result: record.requirements.find(({ requirement }) => requirement.id === id),
  }))
  const known = held.find(({ result }) => result)
  if (!known?.result) return undefined
  const { requirement } = known.result
  const asked = requirement.level === 'must' && isAsked(requirement, known.record.run)
  return {
    requirement,
    group: asked ? (requirement.core ? 'core' : 'must') : 'other',
    cells: held.map(({ record, result }) => {
      const { verdict, cause, because } = result ?? { verdict: 'not-run', because: notAsked(record) }
      return { standing: standingOf(verdict), verdict, ...(cause && { cause }), ...(because && { because }) }
    }),
  }
}

function notAsked({ run }: ConformanceRecord): string {
  return run.scope === 'all' ? 'This run did not ask it.' : `This run was partial: only ${run.scope} was run.`
}

function standingOf(verdict: Cell['verdict']): Standing {
  if (verdict === 'pass') return 'met'
  if (verdict === 'fail') return 'not-met'
  return verdict === 'not-applicable' ? 'not-applicable' : 'not-shown'
}

/** Over the rows of the matrix, so that a run that was asked less does not look better. */
function tallyAt(at: number, rows: readonly MatrixRow[]): Tally {
  return tallyOf(
    rows.map(({ requirement, cells }) => ({ requirement, examples: [], verdict: cells[at]?.verdict ?? 'not-run' })),
  )
}

/** Bids whose names a reader could take for one another. */
function lookAlikes(runs: readonly ComparedRun[]): string[] {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
  const groups = Map.groupBy(
    runs.map((run, at) => ({ run, number: at + 1 })),
    ({ run }) => plain(run.record.run.candidate.name),
  )
  return [...groups.values()]
    .filter((alike) => alike.length > 1)
    .map((alike) => `Bids ${alike.map(({ number }) => number).join(', ')} call themselves by the same name.`)
}
