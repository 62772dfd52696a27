import type { RunFacts } from '../domain/run-facts.ts'
import type { ExampleResult, NationalReadiness, Offered } from './record.ts'

/** What a run whose candidate is a prison side saw of each thing that healthcare needs of it, in their order. */
export function nationalReadiness(
  { readiness }: Pick<RunFacts, 'readiness'>,
  examples: readonly ExampleResult[],
): readonly NationalReadiness[] {
  return readiness.map(({ id, row }) => {
    const own = examples.filter(({ requirement }) => requirement === row)
    const passed = own.filter(({ outcome }) => outcome === 'passed').length
    return { dependency: id, seen: offered(own), passed, examples: own.length }
  })
}

/** Something that nobody could look at is neither there nor absent. */
function offered(own: readonly ExampleResult[]): Offered {
  const passed = own.filter(({ outcome }) => outcome === 'passed').length
  if (own.length > 0 && passed === own.length) return 'present'
  if (!own.some(({ outcome }) => outcome === 'failed')) return 'not shown'
  return passed === 0 ? 'absent' : 'partial'
}
