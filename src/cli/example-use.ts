import type { Fault } from '../../mocks/faults/fault.ts'
import { requirementOf } from '../catalogue/areas.ts'
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

/** Of a requirement that a fault does not name, so many of the examples that could tell it are tried. */
const TRIED_OF_OTHERS = 2

/**
 * The examples to try a fault on: of the requirements that it names, all in which it would decide otherwise, and of
 * every other one a few of them; then those whose samples decide about the same requirements. The systems are
 * deterministic, so that any other example would see what it saw before.
 */
export function examplesTelling(
  { always, byExample, samplers }: ExampleUse,
  { id, breaks }: Pick<Fault, 'id' | 'breaks'>,
  rows: readonly Pick<RequirementFacts, 'id' | 'limits'>[],
): ReadonlySet<string> {
  const all = Object.keys(byExample)
  const telling = always.includes(id) ? all : all.filter((example) => byExample[example]?.includes(id))
  const byRow = Object.entries(Object.groupBy(telling, requirementOf))
  const tried = byRow.flatMap(([row, own = []]) => (breaks.includes(row) ? own : aFew(own, id)))
  const limits = rows.filter((row) => byRow.some(([told]) => told === row.id)).flatMap((row) => row.limits)
  return new Set([...tried, ...limits.flatMap((limit) => samplers[limit] ?? [])])
}

/** Far apart, and others for another fault, so that many faults together try them all. */
function aFew(examples: readonly string[], fault: string): readonly string[] {
  const start = [...fault].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  const apart = Math.ceil(examples.length / TRIED_OF_OTHERS)
  const chosen = Array.from({ length: TRIED_OF_OTHERS }, (_, at) => examples[(start + at * apart) % examples.length])
  return chosen.filter((example) => example !== undefined)
}
