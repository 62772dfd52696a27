import type { RequirementFacts, RunFacts } from '../domain/run-facts.ts'
import type { RequirementResult, Tally } from './record.ts'

const STAGES = ['bid', 'acceptance', 'live'] as const

/** What binds a candidate, by its role: what any FHIR server owes, a healthcare system owes as well. */
const BINDING: Readonly<Record<RunFacts['candidate']['role'], readonly RequirementFacts['binds'][]>> = {
  healthcare: ['hc', 'both', 'fhir'],
  prison: ['ops', 'both'],
  fhir: ['fhir'],
}

/** True when the stage of the run asks this requirement of a candidate in this role. */
export function isAsked(requirement: RequirementFacts, facts: Pick<RunFacts, 'stage' | 'candidate'>): boolean {
  return (
    BINDING[facts.candidate.role].includes(requirement.binds) &&
    STAGES.indexOf(requirement.stage) <= STAGES.indexOf(facts.stage)
  )
}

/** The MUSTs that decide about a run. */
export function decidingMusts(
  results: readonly RequirementResult[],
  facts: Pick<RunFacts, 'stage' | 'candidate'>,
): RequirementResult[] {
  return results.filter(({ requirement }) => requirement.level === 'must' && isAsked(requirement, facts))
}

export function tallyOf(results: readonly RequirementResult[]): Tally {
  const asked = results.filter(({ verdict }) => verdict !== 'not-applicable')
  const met = asked.filter(({ verdict }) => verdict === 'pass').length
  const notMet = asked.filter(({ verdict }) => verdict === 'fail').length
  return { met, notMet, notShown: asked.length - met - notMet, total: asked.length }
}

export function talliesByArea(results: readonly RequirementResult[]): Record<string, Tally> {
  const areas = Object.groupBy(results, ({ requirement }) => requirement.area)
  return Object.fromEntries(Object.entries(areas).map(([area, own]) => [area, tallyOf(own ?? [])]))
}

/** For example `28 of 30 MUSTs met, 1 not met, 1 not shown`. Never a percentage. */
export function describeTally({ met, notMet, notShown, total }: Tally): string {
  return `${met} of ${total} MUSTs met, ${notMet} not met, ${notShown} not shown`
}
