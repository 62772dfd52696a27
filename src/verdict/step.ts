import type { RequirementFacts, RunFacts } from '../domain/run-facts.ts'
import type { AttemptStep } from './attempt.ts'
import { type Judgement, meaningInGiven, meaningOf, stops } from './cause.ts'

/** What an attempt is judged against. */
export interface Bench {
  readonly facts: RunFacts
  readonly requirement: RequirementFacts | undefined
  /** The dependency that makes this example impossible in this extent, if the catalogue says so. */
  readonly blocked: RunFacts['blocked'][number] | undefined
}

/** What a step that did not pass means; undefined for one that did. */
export function judgeStep(step: AttemptStep, bench: Bench): Judgement | undefined {
  const { status } = step
  if (status === 'passed') return undefined
  if (status === undefined)
    return { outcome: 'inconclusive', cause: 'never-finished', because: `Never finished: ${told(step)}.` }
  if (status === 'skipped')
    return { outcome: 'inconclusive', cause: 'never-finished', because: `Skipped: ${told(step)}.` }
  if (status !== 'failed') return fault(step, `${told(step)} is ${status}: no step definition can be used for it.`)
  if (step.purpose === 'clean-up') return failedCleanUp(step)
  return step.purpose === 'arrange' ? failedGiven(step, bench) : failedCheck(step, bench)
}

function failedCleanUp(step: AttemptStep): Judgement {
  const { outcome, cause } = meaningOf(step.thrown)
  if (cause === 'possible-live-data') return { outcome, cause, because: step.message ?? told(step) }
  return fault(step, `After the example: ${step.message ?? 'no message'}`)
}

function failedGiven(step: AttemptStep, bench: Bench): Judgement {
  const { outcome, cause } = meaningInGiven(step.thrown)
  const doubt = unfounded(step, bench)
  if (doubt) return doubt
  if (outcome !== 'inconclusive' || stops(cause)) return { outcome, cause, because: step.message ?? told(step) }
  const owner = bench.facts.givens.find(
    (given) => given.owner !== 'none' && step.expressions.includes(given.step),
  )?.owner
  const whose = owner ? ` (${owner})` : ''
  const because = `${told(step)}${whose} could not be arranged. ${step.message ?? ''}`.trim()
  return { outcome, cause, because, ...(owner && { owner }) }
}

function failedCheck(step: AttemptStep, bench: Bench): Judgement {
  const doubt = unfounded(step, bench)
  if (doubt) return doubt
  const { outcome, cause } = meaningOf(step.thrown)
  const because = step.message ?? told(step)
  return step.thrown === 'TooLate' ? late(step, bench, because) : { outcome, cause, because }
}

/** Claims that the catalogue must back: that a row does not apply, and that the prison side has no way. */
function unfounded(step: AttemptStep, { requirement, blocked }: Bench): Judgement | undefined {
  const { outcome, cause } = meaningOf(step.thrown)
  if (outcome === 'not-applicable' && !requirement?.appliesWhen)
    return fault(step, `A step says "not applicable", but ${requirement?.id ?? 'its row'} has no applies-when.`)
  if (outcome === 'blocked' && !blocked) {
    const because = `A step says that the prison side has no way, but readiness.yaml does not. ${step.message ?? ''}`
    return { outcome: 'inconclusive', cause, because: because.trim() }
  }
  return undefined
}

/** A step may have measured several times: a limit that somebody set goes before one that is only proposed. */
function late(step: AttemptStep, { facts }: Bench, message: string): Judgement {
  const over = step.measurements.flatMap(({ limit, seconds }) =>
    facts.limits.filter(({ id, value }) => id === limit && seconds > value),
  )
  const limit = over.find((one) => !isProposed(one, facts)) ?? over[0]
  if (!limit) return fault(step, `Too late for a limit that the stream does not name. ${message}`)
  return isProposed(limit, facts)
    ? {
        outcome: 'failed',
        cause: 'over-a-proposed-limit',
        because: `${message} (${limit.id} is graded ${limit.grade}.)`,
      }
    : { outcome: 'failed', cause: 'promise-not-kept', because: message }
}

/** True for a limit that nobody has set yet: graded P or U and not adopted by the tender. */
export function isProposed(limit: RunFacts['limits'][number], facts: Pick<RunFacts, 'adoptedLimits'>): boolean {
  return (limit.grade === 'P' || limit.grade === 'U') && !facts.adoptedLimits.includes(limit.id)
}

function fault(step: AttemptStep, because: string): Judgement {
  return { outcome: 'inconclusive', cause: 'harness-fault', because: because || told(step) }
}

function told({ keyword, text }: AttemptStep): string {
  return `"${keyword} ${text}"`
}
