import type { Fault } from '../../mocks/faults/fault.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import type { ShareResult } from './selftest.ts'

/** What one fault did to the examples. */
export interface FaultResult {
  readonly id: string
  readonly breaks: readonly string[]
  readonly because: string
  /** Examples that failed: the ones that caught it. */
  readonly kills: readonly string[]
  /** Requirements that failed. */
  readonly broke: readonly string[]
  /** Examples that could not be judged because a Given owned by a broken requirement failed. */
  readonly hidden: readonly string[]
  /** Empty when it broke exactly what it names. */
  readonly problems: readonly string[]
}

/** Reads what a fault did from the record of its run. */
export function resultOf(
  { id, breaks, because }: Pick<Fault, 'id' | 'breaks' | 'because'>,
  record: ConformanceRecord,
): FaultResult {
  const failed = record.examples.filter(({ outcome }) => outcome === 'failed')
  const unsettled = record.examples.filter(({ outcome }) => outcome !== 'failed' && outcome !== 'passed')
  const hidden = unsettled.filter(({ owner }) => owner !== undefined && breaks.includes(owner))
  const stray = unsettled.filter((example) => !hidden.includes(example))
  const broke = [
    ...new Set([
      ...failed.map(({ requirement }) => requirement),
      ...record.pooled
        .filter(({ outcome }) => outcome === 'failed')
        .flatMap(({ limit }) =>
          record.requirements
            .filter(({ requirement, verdict }) => verdict === 'fail' && requirement.limits.includes(limit))
            .map(({ requirement }) => requirement.id),
        ),
    ]),
  ].sort()
  const problems = [
    ...(record.outcome === 'void' ? [`voided the run: ${record.because[0] ?? ''}`] : []),
    ...breaks.filter((row) => !broke.includes(row)).map((row) => `was not caught by any example of ${row}`),
    ...broke
      .filter((row) => !breaks.includes(row))
      .map(
        (row) =>
          `also broke ${row} (${failed
            .filter(({ requirement }) => requirement === row)
            .map((one) => one.id)
            .join(', ')})`,
      ),
    ...stray.map((example) => `left ${example.id} ${example.outcome}: ${(example.because ?? '').split('\n')[0]}`),
  ]
  return {
    id,
    breaks,
    because,
    kills: failed.map((example) => example.id),
    broke,
    hidden: hidden.map((example) => example.id),
    problems,
  }
}

type Baseline = NonNullable<ShareResult['baseline']>

/** The reference systems keep everything without a fault. */
export function baselineProblems(baseline: Baseline): readonly string[] {
  return baseline.flatMap(({ notes }) =>
    notes.map((note) => `without any fault: ${note.split('\n').slice(0, 2).join(' ')}`),
  )
}

/** What the matrix as a whole lacks: examples that nothing kills, and faults that differ in nothing. */
export function matrixProblems(
  results: readonly FaultResult[],
  baseline: Baseline,
  partial: boolean,
): readonly string[] {
  const own = results.flatMap(({ id, problems }) => problems.map((problem) => `${id} ${problem}`))
  return partial ? own : [...own, ...neverKilled(results, baseline), ...twins(results)]
}

function neverKilled(results: readonly FaultResult[], baseline: Baseline): readonly string[] {
  const killed = new Set(results.flatMap(({ kills }) => kills))
  const examples = Object.keys(baseline.find(({ extent }) => extent === 'target')?.outcomes ?? {})
  return examples
    .filter((id) => !killed.has(id))
    .map((id) => `${id} has never been seen to fail. Write a fault that it catches.`)
}

function twins(results: readonly FaultResult[]): readonly string[] {
  const seen = new Map<string, string>()
  return results.flatMap(({ id, breaks, kills }) => {
    const key = `${[...breaks].sort().join(' ')}: ${[...kills].sort().join(' ')}`
    const twin = seen.get(key)
    seen.set(key, id)
    return twin === undefined
      ? []
      : [`${id} kills the same examples of the same requirements as ${twin}. Let them differ, or delete one.`]
  })
}
