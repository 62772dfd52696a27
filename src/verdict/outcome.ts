import type { RunEnd, RunFacts } from '../domain/run-facts.ts'
import type { Attempt, AttemptStep } from './attempt.ts'
import { type Judgement, stops, worstOf } from './cause.ts'
import type { ExampleResult, StepResult } from './record.ts'
import { type Bench, judgeStep } from './step.ts'
import type { Pass, PlannedExample } from './stream.ts'

/**
 * What every demanded example of a pass showed, in the order of the catalogue. An example that is not in the stream is
 * `not-run`; one that nobody demanded is left out.
 */
export function examplesOf(pass: Pass, facts: RunFacts): ExampleResult[] {
  const planned = new Map(pass.examples.map((example) => [example.id, example]))
  const rows = new Map(facts.requirements.map((row) => [row.id, row]))
  return demandedIds(facts).map((id) => {
    const requirement = rows.get(requirementOf(id))
    const blocked = facts.blocked.find((one) => one.example === id)
    const example = planned.get(id)
    const judgement = judgeExample(example, { facts, requirement, blocked }, pass.end)
    return resultOf(id, example, judgement, facts)
  })
}

/** The requirement that an example belongs to: `RISK-03` for `RISK-03.1`. */
export function requirementOf(example: string): string {
  return example.split('.', 1)[0] ?? example
}

function demandedIds(facts: RunFacts): string[] {
  const order = new Map(facts.requirements.map((row, at): [string, number] => [row.id, at]))
  const place = (id: string) => order.get(requirementOf(id)) ?? order.size
  const number = (id: string) => Number(id.split('.')[1] ?? 0)
  const ids = new Set([...facts.demanded, ...facts.blocked.map((one) => one.example)])
  return [...ids].sort((a, b) => place(a) - place(b) || number(a) - number(b) || (a < b ? -1 : 1))
}

function judgeExample(example: PlannedExample | undefined, bench: Bench, end: RunEnd | undefined): Judgement {
  const seen = example && example.attempts.length > 0 ? judgeAttempts(example.attempts, bench) : undefined
  if (bench.blocked) {
    const { dependency, because } = bench.blocked
    const blocked: Judgement = {
      outcome: 'blocked',
      cause: 'blocked-by-counterparty',
      because: `${dependency}: ${because}`,
    }
    return worstOf(seen ? [seen, blocked] : [blocked]) ?? blocked
  }
  if (seen) return seen
  if (end?.unreachable) return { outcome: 'not-run', cause: 'candidate-unreachable', because: end.unreachable }
  if (end?.misconfigured) return { outcome: 'not-run', cause: 'configuration', because: end.misconfigured }
  const because = example ? 'It was planned and never started.' : 'The release demands it and no feature holds it.'
  return { outcome: 'not-run', cause: 'never-started', because }
}

function judgeAttempts(attempts: readonly Attempt[], bench: Bench): Judgement {
  const judged = attempts.map((attempt) => judgeAttempt(attempt, bench))
  const worst = worstOf(judged) ?? { outcome: 'not-run', cause: 'never-started' }
  const recovered = judged.at(-1)?.outcome === 'passed' && worst.outcome !== 'passed'
  const wavers = worst.outcome === 'not-applicable' && judged.some(({ outcome }) => outcome === 'passed')
  if (!(recovered || wavers) || stops(worst.cause)) return worst
  const because = `It passed in one attempt and not in another: ${worst.because ?? worst.outcome}`
  return { outcome: 'inconclusive', cause: 'unstable', because }
}

/** Judges one attempt: our own fault first, then the first step that did not pass, then whether anything was seen. */
export function judgeAttempt(attempt: Attempt, bench: Bench): Judgement {
  const steps = attempt.finished ? attempt.steps : attempt.steps.filter(({ purpose }) => purpose !== 'clean-up')
  const judged = steps.map((step) => judgeStep(step, bench)).filter((one) => one !== undefined)
  const stopped = worstOf(judged.filter(({ cause }) => stops(cause)))
  if (stopped) return stopped
  if (attempt.steps.every(({ status, written }) => status === 'skipped' || (status === 'passed' && !written)))
    return { outcome: 'not-run', cause: 'never-started', because: 'None of its steps was run.' }
  const [first] = judged
  if (first && first.outcome !== 'failed') return first
  if (!first && !attempt.finished)
    return { outcome: 'inconclusive', cause: 'never-finished', because: 'It was started and never finished.' }
  if (!attempt.evidence)
    return { outcome: 'inconclusive', cause: 'unsupported', because: 'Nothing was recorded that could show it.' }
  return first ?? { outcome: 'passed' }
}

function resultOf(
  id: string,
  example: PlannedExample | undefined,
  judgement: Judgement,
  facts: RunFacts,
): ExampleResult {
  const attempt = example?.attempts.at(-1)
  const answers = example?.attempts.flatMap((one) => one.answers) ?? []
  const sights = example?.attempts.flatMap((one) => one.sights) ?? []
  return {
    id,
    title: example?.title ?? '',
    ...(example && { where: example.where }),
    requirement: requirementOf(id),
    extent: facts.extent,
    ...judgement,
    steps: attempt?.steps.flatMap(shown) ?? [],
    exchanges: example?.attempts.flatMap(({ exchanges }) => exchanges) ?? [],
    measurements: example?.attempts.flatMap(({ steps }) => steps.flatMap(({ measurements }) => measurements)) ?? [],
    ...(answers.length > 0 && { answers }),
    ...(sights.length > 0 && { sights }),
    durationMs: example?.attempts.reduce((sum, { durationMs }) => sum + durationMs, 0) ?? 0,
  }
}

/** Steps that a reader of the feature knows, and hooks that did not pass. */
function shown({ written, keyword, text, table, status, message, exchanges }: AttemptStep): StepResult[] {
  if (!written && status === 'passed') return []
  const told = status === undefined || status === 'unknown' ? 'pending' : status
  return [
    {
      ...{ keyword, text, ...(table && { table }), status: told, ...(message && { message }) },
      ...(exchanges.length > 0 && { exchanges }),
    },
  ]
}
