import { isDeepStrictEqual } from 'node:util'
import { NO_FACTS } from './no-facts.ts'
import type { ConformanceRecord } from './record.ts'
import { verdictOf } from './requirement.ts'
import { judgeRun } from './run.ts'
import { decidingMusts, talliesByArea, tallyOf } from './tally.ts'

/**
 * What a record says that its own examples, samples and documents do not; empty when it adds up. All that can be asked of
 * a record that came without its message streams.
 */
export function contradictionsWithin(record: ConformanceRecord): readonly string[] {
  const { run, requirements } = record
  const twice = [
    ...repeated(requirements.map(({ requirement }) => requirement.id)),
    ...repeated(record.examples.map(({ extent, id }) => `${id} under ${extent}`)),
  ].map((id) => `${id} stands in it twice.`)
  const there = new Set(record.examples.filter(({ extent }) => extent === 'target').map(({ id }) => id))
  const missing = (record.demanded.target ?? []).filter((id) => !there.has(id))
  const musts = decidingMusts(requirements, run)
  const tallies =
    isDeepStrictEqual(record.musts, tallyOf(musts)) &&
    isDeepStrictEqual({ ...record.byArea }, talliesByArea(musts)) &&
    isDeepStrictEqual(record.core, tallyOf(musts.filter(({ requirement }) => requirement.core)))
  return [
    ...twice,
    ...missing.map((id) => `${id} was demanded, and the record leaves it out.`),
    ...requirements.flatMap((result) => wrongVerdict(record, result)),
    ...(tallies ? [] : ['Its counts are not those of its requirements.']),
    ...wrongOutcome(record),
  ]
}

function wrongVerdict(record: ConformanceRecord, result: ConformanceRecord['requirements'][number]): string[] {
  const { candidate, evidence } = record.run
  const examples = record.examples.filter(({ extent }) => extent === 'target')
  const pooled = record.pooled.filter(({ extent }) => extent === 'target')
  const { verdict } = verdictOf(result.requirement, { candidate, evidence, examples, pooled })
  if (verdict === result.verdict) return []
  return [`${result.requirement.id} is called ${result.verdict}, and what speaks about it says ${verdict}.`]
}

/** What makes a run void is not in the record, so a void one is taken at its word. */
function wrongOutcome(record: ConformanceRecord): string[] {
  if (record.outcome === 'void') return []
  const { outcome, exitCode } = judgeRun({
    facts: { ...NO_FACTS, ...record.run, schema: NO_FACTS.schema },
    end: record.end.target ?? record.end.today,
    requirements: record.requirements,
    examples: record.examples.filter(({ extent }) => extent === 'target'),
    voids: [],
    liveData: record.examples.some(({ cause }) => cause === 'possible-live-data'),
  })
  if (outcome === record.outcome && exitCode === record.exitCode) return []
  return [`Its outcome is called ${record.outcome} (${record.exitCode}), and follows to be ${outcome} (${exitCode}).`]
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
}
