import type { Candidate } from '../candidate/candidate.ts'
import type { Demand } from '../catalogue/release.ts'
import { exampleIdIn } from '../domain/example-id.ts'
import { namesIn } from '../domain/names-in.ts'
import type { CastName } from '../domain/people.ts'
import type { RequirementFacts } from '../domain/run-facts.ts'
import type { Extent } from '../domain/stage.ts'
import type { Plan } from '../runner/plan.ts'
import { type Allotment, allot } from './allotment.ts'
import type { Specification } from './specification.ts'

/** An example that a run is to run, and what can be said of it beforehand. */
export interface AskedExample {
  readonly id: string
  readonly extent: Extent
  readonly title: string
  readonly requirement: RequirementFacts
  readonly names: readonly CastName[]
  /** The written steps, one a line. */
  readonly text: string
  /** The code of its steps: what they ask of whom is read from it. */
  readonly code: string
  /** Absent where it is shown over the interface. */
  readonly via?: 'browser'
}

/** What begins with somebody whose NHS number nobody has confirmed; a system has confirmed those of its own people. */
const UNTRACED = /\b(?:NHS numbers?|traces?)\b/

/** One pass of a run before it begins. */
export interface PlannedPass {
  readonly extent: Extent
  readonly demand: Demand
  readonly plan: Plan
}

/** What makes people up as it goes, so that no list can hold them. */
const INVENTS =
  /\.(?:crowd|stranger|livesThroughEach|portrays|registersWithoutPrisonNumber|registersWithClaimedNumber)\(/

/** The examples that one pass will run, in catalogue order. */
export function askedExamples(
  { catalogue }: Pick<Specification, 'catalogue'>,
  { extent, demand, plan }: PlannedPass,
): readonly AskedExample[] {
  const rows = new Map(catalogue.rows.map((row) => [row.id, row]))
  const order = new Map(demand.examples.map((id, index) => [id, index]))
  return plan.examples
    .flatMap(({ pickle, steps }) => {
      const id = exampleIdIn(pickle.name) ?? ''
      const requirement = rows.get(id.split('.', 1)[0] ?? '')
      if (!requirement) return []
      const code = steps
        .flatMap(({ kind, prepared }) =>
          kind === 'step' && prepared.type === 'prepared' ? [plan.support.callingOf(prepared.fn).code()] : [],
        )
        .join('\n')
      const title = pickle.name.replace(/^\[[^\]]*\]\s*/, '')
      const text = pickle.steps.map((step) => step.text).join('\n')
      const via = pickle.tags.some(({ name }) => name === '@via-browser') ? { via: 'browser' as const } : {}
      return [{ id, extent, title, requirement, names: namesIn(pickle), text, code, ...via }]
    })
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
}

/** True where an example is about somebody whom the healthcare system does not have yet, so that no list can hold them. */
export function needsNewcomer({ code, text }: Pick<AskedExample, 'code' | 'text'>): boolean {
  return INVENTS.test(code) || UNTRACED.test(text)
}

/** Who of a candidate's own people stands for whom; absent where it makes records of whomever the prison receives. */
export function allotmentFor({ people }: Candidate, asked: readonly AskedExample[]): Allotment | undefined {
  if (people.source !== 'known') return undefined
  return allot(
    people.people,
    asked.map(({ id, extent, requirement, names, code, text }) => ({
      example: `${extent}/${id}`,
      requirement: requirement.id,
      level: requirement.level,
      core: requirement.core,
      names,
      invents: needsNewcomer({ code, text }),
    })),
  )
}
