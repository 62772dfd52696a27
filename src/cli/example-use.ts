import type { RequirementFacts } from '../domain/run-facts.ts'
import type { ConformanceRecord } from '../verdict/record.ts'

/** Which faults each example could tell, seen with nothing else in flight and without any fault. */
export interface ExampleUse {
  /** Faults that decided otherwise before the first example: they concern all. */
  readonly always: readonly string[]
  readonly byExample: Readonly<Record<string, readonly string[]>>
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
 * The examples that can tell a fault: those in which it would decide otherwise, and those whose samples decide about
 * the same requirements. The systems are deterministic, so that any other example would see what it saw before.
 */
export function examplesTelling(
  { always, byExample, samplers }: ExampleUse,
  fault: string,
  rows: readonly Pick<RequirementFacts, 'id' | 'limits'>[],
): ReadonlySet<string> {
  const all = Object.keys(byExample)
  if (always.includes(fault)) return new Set(all)
  const telling = all.filter((id) => byExample[id]?.includes(fault))
  const limits = rows.filter((row) => telling.some((id) => id.startsWith(`${row.id}.`))).flatMap((row) => row.limits)
  return new Set([...telling, ...limits.flatMap((limit) => samplers[limit] ?? [])])
}
