import type { RunEnd, RunFacts } from '../domain/run-facts.ts'
import { type Ending, exitCodeOf } from './exit-code.ts'
import type { ConformanceRecord, ExampleResult, RequirementResult } from './record.ts'
import { decidingMusts, describeTally, tallyOf } from './tally.ts'
import { type Waivers, waiversOf, waiverWords } from './waivers.ts'

export interface RunProof {
  readonly facts: RunFacts
  readonly end: RunEnd | undefined
  readonly requirements: readonly RequirementResult[]
  /** Under `target`. */
  readonly examples: readonly ExampleResult[]
  /** Why nothing of this run can be trusted. */
  readonly voids: readonly string[]
  readonly liveData: boolean
}

type RunJudgement = Pick<ConformanceRecord, 'outcome' | 'because' | 'exitCode'>

/** The outcome of a run for its stage. Only the `target` pass speaks here. */
export function judgeRun(proof: RunProof): RunJudgement {
  const waivers = waiversOf(proof.facts, proof.requirements)
  const { outcome, endings, because } = decided(proof, waivers)
  const stale: Ending[] = waivers.stale.length > 0 ? ['stale expectation or waiver'] : []
  const told = outcome === 'void' ? because : [...because, ...waivers.stale]
  return { outcome, because: told, exitCode: exitCodeOf([...endings, ...stale, ...away(proof)]) }
}

interface Decision extends Pick<RunJudgement, 'outcome' | 'because'> {
  readonly endings: readonly Ending[]
}

function decided(proof: RunProof, { covering }: Waivers): Decision {
  const { facts, voids } = proof
  if (proof.liveData) return { outcome: 'void', endings: ['possible live data'], because: [...LIVE_DATA, ...voids] }
  if (voids.length > 0) return { outcome: 'void', endings: ['void'], because: voids }
  if (facts.scope !== 'all') return partial(proof)
  const musts = decidingMusts(proof.requirements, facts)
  const told = describeTally(tallyOf(musts))
  const open = musts.filter(({ requirement }) => !covering.has(requirement.id))
  const fails = open.filter(({ verdict }) => verdict === 'fail')
  if (fails.length > 0)
    return {
      outcome: 'not-conformant',
      endings: ['not conformant'],
      because: [told, ...remarksOn(proof.end), ...fails.map(tell)],
    }
  const gaps = gapsOf(proof, musts, covering)
  if (gaps.length > 0) return { outcome: 'incomplete', endings: ['incomplete or partial'], because: [told, ...gaps] }
  const assessed = facts.mode === 'assessment' && !facts.candidate.reference
  if (!assessed) return { outcome: 'nothing-failed-in-rehearsal', endings: ['conformant'], because: [told] }
  const outcome = covering.size > 0 ? 'conformant-with-accepted-deviations' : 'conformant'
  const deviations = musts.flatMap(({ requirement: { id }, verdict }) => {
    const waiver = covering.get(id)
    return waiver ? [`${id} ${verdict}, ${waiverWords(waiver)}`] : []
  })
  return { outcome, endings: ['conformant'], because: [told, ...deviations] }
}

const LIVE_DATA = [
  'Possible live data was seen: a valid NHS number of a range in real use. It was not stored, and nothing more is written.',
  'Next: stop using this system for tests until its data is known to be synthetic, and tell whoever owns it.',
]

function neverBegan(end: RunEnd | undefined): string | undefined {
  return end?.unreachable ?? end?.misconfigured
}

/** What a reader must know before anything else: that it ended early and why, and that nobody called us. */
function remarksOn(end: RunEnd | undefined): string[] {
  const stopped = neverBegan(end)
  if (stopped) return stopped.split('\n')
  const early = end?.aborted ? [`Ended early: ${end.aborted}.`] : []
  if (end?.calls?.count !== 0) return early
  const { at, last = 'never' } = end.calls
  return [
    ...early,
    `No call seen at ${at}; last call: ${last}. Expected the system to call the prison simulator there.`,
    'Next: point the prison address, queue and key of the system at the simulator, and run again.',
  ]
}

/** Everything that keeps a run without a fail from being complete. */
function gapsOf(
  { end, examples, requirements }: RunProof,
  musts: readonly RequirementResult[],
  covering: Waivers['covering'],
): string[] {
  if (neverBegan(end)) return remarksOn(end)
  const shown = musts.filter(({ verdict }) => verdict === 'pass')
  const declined = new Set(requirements.filter(({ cause }) => cause === 'not-offered').map((one) => one.requirement.id))
  const excused = (id: string) => declined.has(id) || covering.has(id)
  const gone = examples.filter(({ outcome, requirement }) => outcome === 'not-run' && !excused(requirement))
  return [
    ...remarksOn(end),
    ...(shown.length === 0 ? ['Not one MUST of this stage was shown.'] : []),
    ...musts
      .filter(
        ({ verdict, requirement }) => !['pass', 'not-applicable'].includes(verdict) && !covering.has(requirement.id),
      )
      .map(tell),
    ...gone.map(({ id, because }) => `${id} was demanded and not run: ${because ?? ''}`),
  ]
}

function partial({ facts, end, requirements, examples }: RunProof): Decision {
  const met = requirements.filter(({ verdict }) => verdict === 'pass').length
  const told = `${met} of ${requirements.length} selected requirements met (${facts.scope}); not a verdict`
  const others = requirements.filter(({ verdict }) => verdict !== 'pass')
  const remarks = remarksOn(end)
  const because = [told, ...remarks, ...(neverBegan(end) ? [] : others.map(tell))]
  if (others.some(({ verdict }) => verdict === 'fail'))
    return { outcome: 'partial', endings: ['not conformant'], because }
  const clean = met > 0 && remarks.length === 0 && examples.every(({ outcome }) => outcome !== 'not-run')
  const content = clean && others.every(({ verdict }) => verdict === 'not-applicable')
  const asked = facts.exitOn === 'selected' && content
  return { outcome: 'partial', endings: [asked ? 'conformant' : 'incomplete or partial'], because }
}

/** Nobody was there, or nobody let us in: said of a run in which no example got any further. */
function away({ end, examples }: RunProof): Ending[] {
  if (end?.unreachable) return ['candidate unreachable']
  if (end?.misconfigured) return ['configuration or usage']
  const tried = examples.filter(({ outcome }) => outcome !== 'blocked' && outcome !== 'not-run')
  const causes = new Set(tried.map(({ cause }) => cause))
  if (causes.size === 0) return []
  const only = [...causes].every((cause) => cause === 'candidate-unreachable' || cause === 'configuration')
  if (!only) return []
  return [causes.has('configuration') ? 'configuration or usage' : 'candidate unreachable']
}

function tell({ requirement, verdict, because }: RequirementResult): string {
  return `${requirement.id} ${verdict}: ${because ?? ''}`
}
