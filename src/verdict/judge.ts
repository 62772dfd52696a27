import type { Envelope } from '@cucumber/messages'
import type { RunFacts, WaiverFacts } from '../domain/run-facts.ts'
import type { Extent } from '../domain/stage.ts'

import { type AmbientFacts, ambientOf } from './ambient.ts'
import { nationalReadiness } from './national-readiness.ts'

import { NO_FACTS } from './no-facts.ts'
import { examplesOf } from './outcome.ts'
import { peopleIn } from './people.ts'
import { pooledLimitsOf } from './pooled.ts'
import { readinessDrift } from './readiness.ts'
import type { ConformanceRecord, ExampleResult, PooledLimit, RequirementResult } from './record.ts'
import { verdictOf } from './requirement.ts'
import { residueOf, residueWords } from './residue.ts'
import { judgeRun } from './run.ts'
import { type StandardsFacts, standardsOf } from './standards.ts'
import { type Pass, readPass } from './stream.ts'
import { decidingMusts, talliesByArea, tallyOf } from './tally.ts'
import { voidsOf } from './voids.ts'
import { waiversOf } from './waivers.ts'

/** The message stream of one pass. */
export interface Stream {
  readonly extent: Extent
  /** File name in the run folder. */
  readonly name: string
  /** SHA-256 (hex) of the file's bytes. */
  readonly sha256: string
  /** What could be read of it; may be empty. */
  readonly envelopes: readonly Envelope[]
  /** Why it cannot be taken at its word: missing, cut off, not JSON. Any of them voids the run. */
  readonly problems?: readonly string[]
}

/** One pass, judged example by example. */
export interface JudgedPass {
  readonly pass: Pass
  readonly examples: readonly ExampleResult[]
  readonly pooled: readonly PooledLimit[]
  /** What every message of the pass showed; absent where none was judged. */
  readonly ambient?: AmbientFacts
  /** What its FHIR resources showed; absent where the pass cannot be read. */
  readonly standards?: StandardsFacts
}

/**
 * The judgement of a run from its message streams alone. Total: whatever cannot be read makes the run void.
 *
 * @param problems what is wrong with the rest of the run folder, for example an evidence file whose digest differs
 */
export function judge(streams: readonly Stream[], problems: readonly string[] = []): ConformanceRecord {
  try {
    return judged(streams, problems)
  } catch (error) {
    return unjudged(streams, [...problems, `The message streams cannot be judged: ${String(error)}.`])
  }
}

/** The record of a run of which nothing can be said: void, with these reasons first. */
export function unjudged(streams: readonly Stream[], because: readonly string[]): ConformanceRecord {
  return judged(
    streams.map((stream, at) => ({ ...stream, envelopes: [], ...(at === 0 ? { problems: because } : {}) })),
    streams.length === 0 ? because : [],
  )
}

function judged(streams: readonly Stream[], problems: readonly string[]): ConformanceRecord {
  const target = judgePass(streams.find(({ extent }) => extent === 'target'))
  const today = judgePass(streams.find(({ extent }) => extent === 'today'))
  const facts = target?.pass.facts ?? today?.pass.facts ?? NO_FACTS
  const plain = facts.requirements.map((requirement) => resultOf(requirement, facts, target, today))
  const { covering } = waiversOf(facts, plain)
  const requirements = plain.map((result) => ({
    ...result,
    ...humanParts(result, facts, target?.examples ?? [], covering.get(result.requirement.id)),
  }))
  const passes = [target, today].filter((one) => one !== undefined)
  const examples = passes.flatMap((one) => one.examples)
  const judgement = judgeRun({
    facts,
    end: (target ?? today)?.pass.end,
    requirements,
    examples: target?.examples ?? [],
    voids: [...voidsOf(target, today), ...problems],
    liveData: passes.some(
      (one) =>
        one.pass.end?.aborted === 'live data' || one.examples.some(({ cause }) => cause === 'possible-live-data'),
    ),
  })
  const musts = decidingMusts(requirements, facts)
  // What the run starts itself ends with it.
  const residue = facts.candidate.reference ? [] : residueOf(passes.flatMap(exchangesOf))
  return {
    schema: 'interlock-record/1',
    run: runOf(facts),
    end: byExtent(passes, ({ end }) => end),
    streams: Object.fromEntries(streams.map(({ name, sha256 }) => [name, sha256])),
    ...judgement,
    musts: tallyOf(musts),
    core: tallyOf(musts.filter(({ requirement }) => requirement.core)),
    byArea: talliesByArea(musts),
    requirements,
    examples,
    pooled: passes.flatMap((one) => one.pooled),
    demanded: byExtent(passes, (pass) => pass.facts?.demanded),
    blocked: passes.flatMap((one) => one.pass.facts?.blocked ?? []),
    readiness: facts.readiness,
    readinessDrift: today?.pass.facts ? readinessDrift(today.pass.facts, today.examples, target?.examples ?? []) : [],
    ...(facts.candidate.role === 'prison' ? { national: nationalReadiness(facts, target?.examples ?? []) } : {}),
    ...(residue.length === 0 ? {} : { residue }),
    notes: [...passes.flatMap(notesOf), ...residueWords(residue)],
    signature: null,
  }
}

function judgePass(stream: Stream | undefined): JudgedPass | undefined {
  if (!stream) return undefined
  const read = readPass(stream.envelopes)
  const extent = read.facts?.extent ?? stream.extent
  const mixed = extent === stream.extent ? [] : [`${stream.name} is about ${extent}, not ${stream.extent}.`]
  const pass = { ...read, problems: [...(stream.problems ?? []), ...mixed, ...read.problems] }
  const examples = pass.facts ? examplesOf(pass, pass.facts) : []
  const ambient = pass.facts && ambientOf(pass, pass.facts)
  return {
    pass,
    examples,
    pooled: pass.facts ? pooledLimitsOf(pass.facts, examples) : [],
    ...(ambient ? { ambient } : {}),
    ...(pass.facts ? { standards: standardsOf(pass) } : {}),
  }
}

function resultOf(
  requirement: RunFacts['requirements'][number],
  { candidate, evidence, scope }: RunFacts,
  target: JudgedPass | undefined,
  today: JudgedPass | undefined,
): RequirementResult {
  const verdict = (judged: JudgedPass) => {
    const { examples, pooled, ambient, standards } = judged
    const seen = { ...(ambient ? { ambient } : {}), ...(standards ? { standards } : {}) }
    return verdictOf(requirement, { candidate, evidence, scope, examples, pooled, ...seen })
  }
  const none: JudgedPass = { pass: { examples: [], problems: [], notes: [] }, examples: [], pooled: [] }
  const ids = [...(target?.examples ?? []), ...(today?.examples ?? [])]
    .filter((example) => example.requirement === requirement.id)
    .map(({ id }) => id)
  return {
    requirement,
    ...verdict(target ?? none),
    ...(today?.pass.facts && { today: { ...readinessOf(verdict(today)), blockedBy: blockers(requirement.id, today) } }),
    examples: [...new Set(ids)],
  }
}

function humanParts(
  { requirement }: RequirementResult,
  { evidence }: RunFacts,
  examples: readonly ExampleResult[],
  waiver: WaiverFacts | undefined,
): Pick<RequirementResult, 'waiver' | 'people'> {
  const people = peopleIn(requirement.id, evidence, examples, waiver)
  return { ...(waiver ? { waiver } : {}), ...(people.length > 0 ? { people } : {}) }
}

function runOf(facts: RunFacts): ConformanceRecord['run'] {
  const elsewhere = ['schema', 'requirements', 'readiness', 'extent', 'demanded', 'blocked', 'allowList']
  const own = Object.entries(facts).filter(([name]) => !elsewhere.includes(name))
  return Object.fromEntries(own) as unknown as ConformanceRecord['run']
}

function readinessOf({ verdict, because }: ReturnType<typeof verdictOf>) {
  return { verdict, ...(because !== undefined && { because }) }
}

function blockers(requirement: string, { pass }: JudgedPass): string[] {
  const own = pass.facts?.blocked.filter(({ example }) => example.startsWith(`${requirement}.`)) ?? []
  return [...new Set(own.map(({ dependency }) => dependency))].sort()
}

function byExtent<T>(passes: readonly JudgedPass[], of: (pass: Pass) => T | undefined): Partial<Record<Extent, T>> {
  return Object.fromEntries(
    passes.flatMap(({ pass }) => {
      const value = of(pass)
      return pass.facts && value !== undefined ? [[pass.facts.extent, value]] : []
    }),
  )
}

function exchangesOf({ pass, examples }: JudgedPass) {
  const sent = [...(pass.end?.unattributed ?? []), ...examples.flatMap(({ exchanges }) => exchanges)]
  return sent.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
}

function notesOf({ pass }: JudgedPass): string[] {
  const known = new Set([...(pass.facts?.demanded ?? []), ...(pass.facts?.blocked ?? []).map(({ example }) => example)])
  const extra = pass.examples.filter(({ id }) => !known.has(id))
  const extent = pass.facts?.extent ?? 'unknown'
  return [
    ...pass.notes,
    ...extra.map(({ id }) => `Ignored: ${id} was run under ${extent} and nothing demanded it.`),
  ].toSorted()
}
