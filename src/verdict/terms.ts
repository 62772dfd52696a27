import { isDeepStrictEqual } from 'node:util'
import type { RequirementFacts } from '../domain/run-facts.ts'
import type { ConformanceRecord, ExampleResult, RequirementResult } from './record.ts'

/** One requirement as one run has it. */
export interface Held {
  readonly record: ConformanceRecord
  readonly result: RequirementResult
  /** Its examples under `target`. */
  readonly examples: readonly ExampleResult[]
}

/** How far two runs asked the same of one requirement. */
export interface Terms {
  /** Why its verdicts cannot be compared, whatever its examples did. */
  readonly other: readonly string[]
  /** Why only some of its examples can be compared. */
  readonly narrower: readonly string[]
  /** Ids of the examples that asked the same in both. */
  readonly common: readonly string[]
}

/** Compares what was asked of one requirement before and after. */
export function termsOf(before: Held, after: Held): Terms {
  const now = new Map(after.examples.map((example) => [example.id, example]))
  const shared = before.examples.flatMap((example) => {
    const other = now.get(example.id)
    return other ? [{ id: example.id, same: asksTheSame(example, other) }] : []
  })
  const ids = new Set(shared.map(({ id }) => id))
  const gone = before.examples.map(({ id }) => id).filter((id) => !ids.has(id))
  const more = after.examples.map(({ id }) => id).filter((id) => !ids.has(id))
  const altered = shared.filter(({ same }) => !same).map(({ id }) => id)
  return {
    other: [...otherRow(before.result.requirement, after.result.requirement), ...otherLimits(before, after)],
    narrower: [
      ...(gone.length > 0 ? [`No longer asked: ${gone.join(', ')}${scopeWords(after.record)}.`] : []),
      ...(more.length > 0 ? [`Not asked before: ${more.join(', ')}${scopeWords(before.record)}.`] : []),
      ...(altered.length > 0 ? [`These examples have other steps now: ${altered.join(', ')}.`] : []),
    ],
    common: shared.filter(({ same }) => same).map(({ id }) => id),
  }
}

/** Why the run after does not hold a requirement that the run before holds. */
export function whyGone(before: ConformanceRecord, after: ConformanceRecord): string {
  if (after.run.scope !== 'all') return `The run after was partial: only ${after.run.scope} was run.`
  if (before.run.release !== after.run.release)
    return `Other release: ${after.run.release} does not demand it, ${before.run.release} did.`
  if (before.run.stage !== after.run.stage)
    return `Other stage: ${after.run.stage} does not demand it, ${before.run.stage} did.`
  return 'The run after does not demand it.'
}

function scopeWords({ run }: ConformanceRecord): string {
  return run.scope === 'all' ? '' : ` (only ${run.scope} was run)`
}

/** Steps that were never run say nothing about what they would have asked. */
function asksTheSame(before: ExampleResult, after: ExampleResult): boolean {
  if (before.steps.length === 0 || after.steps.length === 0) return true
  return isDeepStrictEqual(writtenIn(before), writtenIn(after))
}

/** What a reader of the feature knows; a hook stands among the steps only where it did not pass. */
function writtenIn({ steps }: ExampleResult) {
  return steps.filter(({ keyword }) => keyword !== 'Hook').map(({ keyword, text, table }) => ({ keyword, text, table }))
}

const ASKED: readonly (keyof RequirementFacts)[] = [
  'level',
  'core',
  'binds',
  'text',
  'detail',
  'verifiedBy',
  'needsFromPrison',
  'routes',
  'appliesWhen',
  'requiredBy',
  'defects',
  'evidence',
  'limits',
  'function',
]

function otherRow(before: RequirementFacts, after: RequirementFacts): string[] {
  const changed = ASKED.filter((key) => !isDeepStrictEqual(before[key], after[key]))
  return changed.length === 0 ? [] : [`The requirement itself was changed: ${changed.join(', ')}.`]
}

function otherLimits(before: Held, after: Held): string[] {
  const names = new Set([...before.result.requirement.limits, ...after.result.requirement.limits])
  return [...names].flatMap((id) => {
    const was = limitWords(before.record, id)
    const is = limitWords(after.record, id)
    return was === is ? [] : [`Other limit ${id}: ${was} before, ${is} after.`]
  })
}

function limitWords({ run }: ConformanceRecord, id: string): string {
  const limit = run.limits.find((one) => one.id === id)
  if (!limit) return 'none'
  const { value, ceiling, unit, statistic, grade } = limit
  const adopted = run.adoptedLimits.includes(id) ? ', adopted' : ''
  return `${value} ${unit} ${statistic}, given up at ${ceiling}, grade ${grade}${adopted}`
}
