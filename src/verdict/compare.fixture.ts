import type { RequirementFacts, RunFacts } from '../domain/run-facts.ts'
import type { ComparedRun } from './comparable.ts'
import { judge } from './judge.ts'
import { factsOf, passOf, rowOf } from './run.fixture.ts'
import { broken, type Example, passing } from './stream.fixture.ts'

/** What an example does in a run: it passes, breaks its promise, cannot be arranged, or is gone. */
export type Doing = 'passes' | 'fails' | 'not-arranged' | 'gone'

const ROWS: readonly RequirementFacts[] = [
  rowOf('RISK-01'),
  rowOf('RISK-02'),
  rowOf('APPT-01', { core: false }),
  rowOf('APPT-02', { level: 'should', core: false }),
]

export const EXAMPLES = ['RISK-01.1', 'RISK-01.2', 'RISK-02.1', 'APPT-01.1', 'APPT-02.1'] as const

/** A run of four requirements in which every example passes but for what is told of it. */
export function runOf(
  name: string,
  doing: Readonly<Partial<Record<string, Doing>>> = {},
  change: Partial<RunFacts> = {},
): ComparedRun {
  const facts = factsOf({ requirements: ROWS, demanded: EXAMPLES, ...change })
  const examples = facts.demanded.flatMap((id) => exampleDoing(id, doing[id] ?? 'passes'))
  const gone = facts.demanded.some((id) => doing[id] === 'gone')
  return { name, record: judge([passOf(facts, examples, gone ? { aborted: 'time box' } : {})]), remarks: [] }
}

function exampleDoing(id: string, doing: Doing): Example[] {
  if (doing === 'gone') return []
  if (doing === 'fails') return [broken(id, { as: 'Then', throws: 'NonConformance', message: 'expected A; found B' })]
  if (doing === 'not-arranged') return [broken(id, { as: 'Given', throws: 'NonConformance' })]
  return [{ id, acts: passing() }]
}

/** By identifier; enough of an order for four requirements. */
export function byId(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
