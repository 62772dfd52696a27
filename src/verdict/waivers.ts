import type { RunFacts, WaiverFacts } from '../domain/run-facts.ts'
import type { RequirementResult } from './record.ts'
import { decidingMusts } from './tally.ts'

/** The deviations that a buyer accepted, held against what a run showed. */
export interface Waivers {
  /** In force, by the requirement that each covers. */
  readonly covering: ReadonlyMap<string, WaiverFacts>
  /** Why others are out of date: each is to be renewed or removed. */
  readonly stale: readonly string[]
}

/**
 * A waiver covers a MUST of the stage that is not met, for the version and release it was given for, until its day has
 * passed. One that covers nothing any more is stale, so that none outlives its reason unseen.
 */
export function waiversOf(
  facts: Pick<RunFacts, 'waivers' | 'stage' | 'candidate' | 'release' | 'startedAt' | 'scope' | 'mode'>,
  results: readonly RequirementResult[],
): Waivers {
  const { waivers } = facts
  const givesVerdict = facts.mode === 'assessment' && !facts.candidate.reference && facts.scope === 'all'
  if (!waivers || !givesVerdict) return { covering: new Map(), stale: [] }
  const verdicts = new Map(decidingMusts(results, facts).map((one) => [one.requirement.id, one.verdict]))
  const other = otherThing(facts, waivers)
  const judged = waivers.waived.map((waiver) => ({
    waiver,
    why: other ?? outOfDate(waiver, facts.startedAt.slice(0, 10), verdicts.get(waiver.requirement)),
  }))
  return {
    covering: new Map(judged.flatMap(({ waiver, why }) => (why === undefined ? [[waiver.requirement, waiver]] : []))),
    stale: judged.flatMap(({ waiver, why }) =>
      why === undefined
        ? []
        : [`The waiver of ${waiver.requirement} by ${waiver.by} (${waiver.role}) is stale: ${why}`],
    ),
  }
}

/** For example `waived until 2026-12-31 by C. Buyer (contract manager): It comes with the next version.` */
export function waiverWords({ until, by, role, because }: WaiverFacts): string {
  return `waived until ${until} by ${by} (${role}): ${because}`
}

function otherThing(
  { candidate, release }: Pick<RunFacts, 'candidate' | 'release'>,
  waivers: NonNullable<RunFacts['waivers']>,
): string | undefined {
  if (waivers.version !== candidate.version)
    return `it was given for version ${waivers.version}, and this is ${candidate.version}.`
  if (waivers.release !== release) return `it was given for release ${waivers.release}, and this is ${release}.`
  return undefined
}

function outOfDate(
  { until }: WaiverFacts,
  today: string,
  verdict: RequirementResult['verdict'] | undefined,
): string | undefined {
  if (until < today) return `it ended on ${until}.`
  if (verdict === undefined) return 'it is of no MUST of this stage.'
  return verdict === 'pass' || verdict === 'not-applicable' ? 'the requirement needs none any more.' : undefined
}
