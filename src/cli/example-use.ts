import type { RequirementFacts } from '../domain/run-facts.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { asks, type PolicyPath } from './policy-use.ts'

/** Which decisions of the reference systems each example asks, seen with nothing else in flight. */
export interface ExampleUse {
  /** Decisions that were asked before the first example: they concern all. */
  readonly always: readonly PolicyPath[]
  readonly byExample: Readonly<Record<string, readonly PolicyPath[]>>
  /** Examples that take samples, by the limit that is judged over all of them. */
  readonly samplers: Readonly<Record<string, readonly string[]>>
}

/** Examples that take samples in a run, by limit. */
export function samplersIn({ examples }: Pick<ConformanceRecord, 'examples'>): ExampleUse['samplers'] {
  const samplers: Record<string, string[]> = {}
  for (const { id, measurements } of examples)
    for (const limit of new Set(measurements.filter(({ sample }) => sample).map(({ limit }) => limit)))
      samplers[limit] = [...(samplers[limit] ?? []), id]
  return samplers
}

/**
 * The examples that can tell that decisions changed: those that ask one of them, and those whose samples decide about
 * the same requirements. The systems are deterministic, so that any other example would see what it saw before.
 */
export function examplesAsking(
  { always, byExample, samplers }: ExampleUse,
  changed: readonly PolicyPath[],
  rows: readonly Pick<RequirementFacts, 'id' | 'limits'>[],
): ReadonlySet<string> {
  const all = Object.keys(byExample)
  if (asks(always, changed)) return new Set(all)
  const asking = all.filter((id) => asks(byExample[id] ?? [], changed))
  const limits = rows.filter((row) => asking.some((id) => id.startsWith(`${row.id}.`))).flatMap((row) => row.limits)
  return new Set([...asking, ...limits.flatMap((limit) => samplers[limit] ?? [])])
}
