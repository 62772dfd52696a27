import type { RequirementFacts } from '../domain/run-facts.ts'
import type { ComparedRun } from './comparable.ts'
import { declarationChanges } from './declared.ts'
import type { ConformanceRecord, ExampleOutcome, ExampleResult, RequirementResult, Verdict } from './record.ts'
import { type Held, type Terms, termsOf, whyGone } from './terms.ts'

/** What became of a requirement from one run of a candidate to another. */
export type ChangeKind =
  /** It was tried before and not found broken; it is found broken now. */
  | 'new-failure'
  /** It was met, and is neither met nor found broken now. */
  | 'no-longer-shown'
  | 'not-comparable'
  | 'still-failing'
  | 'fixed'
  /** It was tried before and neither met nor found broken; it is met now. */
  | 'now-shown'
  | 'newly-tested'
  /** Neither met before nor now, and not for the same reason. */
  | 'still-not-shown'
  | 'unchanged'

/** What one run says of a requirement. */
export type Shown = Pick<RequirementResult, 'verdict' | 'cause' | 'because'>

/** An example that does not show the same as before, or does not pass. */
export interface ExampleChange {
  readonly id: string
  readonly title: string
  readonly before?: ExampleOutcome
  readonly after?: ExampleOutcome
  /** The step that did not pass after. */
  readonly step?: string
  readonly because?: string
  readonly where?: string
}

export interface RequirementChange {
  readonly requirement: RequirementFacts
  readonly kind: ChangeKind
  /** True when it became worse: a build server should stop. */
  readonly fell: boolean
  /** Absent when the run did not hold it. */
  readonly before?: Shown
  readonly after?: Shown
  /** Why its verdicts cannot be compared, or not in full. */
  readonly terms: readonly string[]
  readonly examples: readonly ExampleChange[]
}

export interface Change {
  readonly kind: 'change'
  readonly before: ComparedRun
  readonly after: ComparedRun
  readonly changes: readonly RequirementChange[]
  /** What a reader must know before believing that nothing fell. */
  readonly notes: readonly string[]
  /** 1: a requirement fell. 2: none fell, but one that was met cannot be compared. 0: neither. */
  readonly exitCode: 0 | 1 | 2
}

/** Compares requirement ids by their place in the catalogue. */
export type InOrder = (a: string, b: string) => number

/**
 * What changed between two comparable runs of one candidate, requirement by requirement in catalogue order. Only the
 * `target` pass speaks, as it does for verdicts.
 */
export function compareRuns(before: ComparedRun, after: ComparedRun, inOrder: InOrder): Change {
  const was = heldIn(before.record)
  const is = heldIn(after.record)
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort(inOrder)
  const changes = ids.flatMap((id) => changeOf(was.get(id), is.get(id), before.record, after.record) ?? [])
  const lost = changes.some((one) => one.kind === 'not-comparable' && one.before?.verdict === 'pass')
  return {
    kind: 'change',
    before,
    after,
    changes,
    notes: [
      ...[before, after].flatMap(({ name, remarks }) => remarks.map((remark) => `${name}: ${remark}`)),
      ...declarationChanges(before.record.run, after.record.run),
    ],
    exitCode: changes.some(({ fell }) => fell) ? 1 : lost ? 2 : 0,
  }
}

function heldIn(record: ConformanceRecord): ReadonlyMap<string, Held> {
  const examples = Map.groupBy(
    record.examples.filter(({ extent }) => extent === 'target'),
    ({ requirement }) => requirement,
  )
  return new Map(
    record.requirements.map((result) => {
      const { id } = result.requirement
      return [id, { record, result, examples: examples.get(id) ?? [] }]
    }),
  )
}

function changeOf(
  before: Held | undefined,
  after: Held | undefined,
  old: ConformanceRecord,
  now: ConformanceRecord,
): RequirementChange | undefined {
  const held = after ?? before
  if (!held) return undefined
  const terms = before && after ? termsOf(before, after) : undefined
  const told = terms ? [...terms.other, ...terms.narrower] : after ? [] : [whyGone(old, now)]
  const kind = kindOf(before, after, terms)
  return {
    requirement: held.result.requirement,
    kind,
    fell: kind === 'new-failure' || kind === 'no-longer-shown',
    ...(before && { before: shown(before.result) }),
    ...(after && { after: shown(after.result) }),
    terms: told,
    examples: kind === 'unchanged' || !after ? [] : examplesBehind(before?.examples ?? [], after.examples),
  }
}

function shown({ verdict, cause, because }: RequirementResult): Shown {
  return { verdict, ...(cause && { cause }), ...(because !== undefined && { because }) }
}

function kindOf(before: Held | undefined, after: Held | undefined, terms: Terms | undefined): ChangeKind {
  const was = before?.result.verdict ?? 'not-run'
  const is = after?.result.verdict ?? 'not-run'
  if (!isTried(was)) return isTried(is) ? 'newly-tested' : 'unchanged'
  if (!before || !after || !terms || terms.other.length > 0) return 'not-comparable'
  const plain = plainKind(was, is)
  if (terms.narrower.length === 0) return plain
  return holdsOfTheCommon(plain, before, after, terms.common) ? plain : 'not-comparable'
}

/** By the verdicts alone, for a requirement that was tried before. */
function plainKind(was: Verdict, is: Verdict): ChangeKind {
  if (is === 'fail') return was === 'fail' ? 'still-failing' : 'new-failure'
  if (was === 'pass') return is === 'pass' ? 'unchanged' : 'no-longer-shown'
  if (is === 'pass') return was === 'fail' ? 'fixed' : 'now-shown'
  return was === is ? 'unchanged' : 'still-not-shown'
}

function isTried(verdict: Verdict): boolean {
  return verdict !== 'not-run' && verdict !== 'not-applicable'
}

/** Where the two runs did not ask all of the same, an example that both asked can still show what is bad, never what is good. */
function holdsOfTheCommon(kind: ChangeKind, before: Held, after: Held, common: readonly string[]): boolean {
  const outcome = ({ examples }: Held, id: string) => examples.find((one) => one.id === id)?.outcome
  const some = (holds: (was?: ExampleOutcome, is?: ExampleOutcome) => boolean) =>
    common.some((id) => holds(outcome(before, id), outcome(after, id)))
  if (kind === 'new-failure') return some((was, is) => was !== 'failed' && is === 'failed')
  if (kind === 'no-longer-shown') return some((was, is) => was === 'passed' && is !== 'passed')
  if (kind === 'still-failing') return some((was, is) => was === 'failed' && is === 'failed')
  return false
}

function examplesBehind(before: readonly ExampleResult[], after: readonly ExampleResult[]): ExampleChange[] {
  const was = new Map(before.map((one) => [one.id, one]))
  const is = new Map(after.map((one) => [one.id, one]))
  const ids = [...new Set([...is.keys(), ...was.keys()])].sort(byNumber)
  return ids.flatMap((id) => {
    const old = was.get(id)
    const now = is.get(id)
    const one = now ?? old
    if (!one || (old?.outcome === now?.outcome && now?.outcome === 'passed')) return []
    const step = now?.steps.find(({ status }) => status !== 'passed' && status !== 'skipped')
    return [
      {
        id,
        title: one.title,
        ...(old && { before: old.outcome }),
        ...(now && { after: now.outcome }),
        ...(step && { step: `${step.keyword.trim()} ${step.text}`.trim() }),
        ...(now?.because !== undefined && { because: now.because }),
        ...(one.where !== undefined && { where: one.where }),
      },
    ]
  })
}

function byNumber(a: string, b: string): number {
  return Number(a.split('.')[1] ?? 0) - Number(b.split('.')[1] ?? 0) || (a < b ? -1 : 1)
}
