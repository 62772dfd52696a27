import type { HumanAnswer } from '../domain/attended.ts'
import type { ExchangeRef, Measurement } from '../domain/exchange.ts'
import type { Level, ReadinessFacts, RequirementFacts, RunEnd, RunFacts, WaiverFacts } from '../domain/run-facts.ts'
import type { Sight } from '../domain/sights.ts'
import type { Extent } from '../domain/stage.ts'

/** What one example showed. */
export type ExampleOutcome = 'passed' | 'failed' | 'inconclusive' | 'blocked' | 'not-applicable' | 'parked' | 'not-run'

/** Why an example did not pass. */
export type Cause =
  | 'promise-not-kept'
  | 'over-a-proposed-limit'
  | 'given-not-arranged'
  | 'candidate-unreachable'
  | 'configuration'
  | 'candidate-unwell'
  | 'nothing-observed'
  | 'scale'
  | 'unsupported'
  | 'no-browser'
  | 'unstable'
  | 'not-offered'
  | 'equivalence'
  | 'outside-the-tender'
  | 'awaiting-a-decision'
  | 'document-rejected'
  | 'not-automated'
  | 'blocked-by-counterparty'
  | 'not-applicable'
  | 'awaiting-a-person'
  | 'awaiting-the-night'
  | 'awaiting-a-hook'
  | 'nobody-left'
  | 'never-finished'
  | 'never-started'
  | 'possible-live-data'
  | 'harness-fault'

export interface StepResult {
  readonly keyword: string
  readonly text: string
  /** Rows of the table under the step, headings first; absent without one. */
  readonly table?: readonly (readonly string[])[]
  readonly status: 'passed' | 'failed' | 'skipped' | 'undefined' | 'ambiguous' | 'pending'
  readonly message?: string
  /** Numbers of the exchanges that were recorded during it, rising; absent without any. */
  readonly exchanges?: readonly number[]
}

export interface ExampleResult {
  readonly id: string
  readonly title: string
  /** File and line of the example, for example `features/risk/alerts.feature:12`; absent when it was not found. */
  readonly where?: string
  readonly requirement: string
  readonly extent: Extent
  readonly outcome: ExampleOutcome
  readonly cause?: Cause
  /** One or a few lines for a reader; required unless passed. */
  readonly because?: string
  /** For `given-not-arranged`: the requirement that owns the verb that failed. */
  readonly owner?: string
  readonly steps: readonly StepResult[]
  readonly exchanges: readonly ExchangeRef[]
  readonly measurements: readonly Measurement[]
  /** What people told who looked at the screens; absent where nobody was asked. */
  readonly answers?: readonly HumanAnswer[]
  /** What a browser showed; absent where none was looked at. */
  readonly sights?: readonly Sight[]
  readonly durationMs: number
}

export type Verdict =
  | 'pass'
  | 'fail'
  | 'inconclusive'
  | 'blocked-by-counterparty'
  | 'needs-evidence'
  | 'not-run'
  | 'not-applicable'

export interface RequirementResult {
  readonly requirement: RequirementFacts
  /** Under `target`: this alone decides. */
  readonly verdict: Verdict
  readonly cause?: Cause
  readonly because?: string
  /** The buyer's waiver, where one covers it. */
  readonly waiver?: WaiverFacts
  /** What of it rests on the word of people; absent where nothing does. */
  readonly people?: readonly HumanPart[]
  /** Under `today`: national readiness, never the bid. Absent when that pass was not run. */
  readonly today?: { readonly verdict: Verdict; readonly because?: string; readonly blockedBy: readonly string[] }
  /** Ids of its examples, in catalogue order. */
  readonly examples: readonly string[]
}

export type RunOutcome =
  | 'not-conformant'
  | 'incomplete'
  | 'conformant'
  | 'conformant-with-accepted-deviations'
  | 'nothing-failed-in-rehearsal'
  /** A filtered run: says what the selected requirements did, and is no verdict. */
  | 'partial'
  | 'void'

/** Something that a person decided or told, and no machine saw. */
export interface HumanPart {
  readonly what: 'document' | 'screen' | 'waiver'
  readonly by: string
  readonly role: string
  /** ISO date. */
  readonly on: string
  readonly said: string
}

/** A limit with statistic p95, judged once over all samples of a pass. */
export interface PooledLimit {
  readonly limit: string
  readonly extent: Extent
  readonly samples: number
  /** Fewer samples than this show nothing. */
  readonly needed: number
  /** Seconds, by nearest rank; absent without a sample. */
  readonly p95?: number
  readonly outcome: 'passed' | 'failed' | 'inconclusive'
  readonly cause?: Cause
  readonly because?: string
}

/** Requirements of a level that the stage asks of this candidate. `not-applicable` ones are not in the total. */
export interface Tally {
  readonly met: number
  readonly notMet: number
  readonly notShown: number
  readonly total: number
}

/** The judgement of a run. Derived from the run folder alone; the same folder gives the same bytes. */
export interface ConformanceRecord {
  readonly schema: 'interlock-record/1'
  readonly run: Omit<
    RunFacts,
    'schema' | 'requirements' | 'readiness' | 'extent' | 'demanded' | 'blocked' | 'allowList'
  >
  readonly end: Partial<Record<Extent, RunEnd>>
  /** SHA-256 (hex) of each message stream, by file name. */
  readonly streams: Readonly<Record<string, string>>
  readonly outcome: RunOutcome
  readonly because: readonly string[]
  readonly exitCode: number
  readonly musts: Tally
  readonly core: Tally
  readonly byArea: Readonly<Record<string, Tally>>
  readonly requirements: readonly RequirementResult[]
  readonly examples: readonly ExampleResult[]
  readonly pooled: readonly PooledLimit[]
  readonly demanded: Partial<Record<Extent, readonly string[]>>
  readonly blocked: RunFacts['blocked']
  readonly readiness: readonly ReadinessFacts[]
  /** Differences between what `readiness` says and what happened under `today`; empty when they agree. */
  readonly readinessDrift: readonly string[]
  /** Where the candidate is a prison side: what was seen of each thing that healthcare needs of it. */
  readonly national?: readonly NationalReadiness[]
  /** What the run made at the candidate and did not take away again; absent where nothing outlives the run. */
  readonly residue?: readonly Residue[]
  /** What a reader should know and no verdict rests on, for example an example that nothing demanded. */
  readonly notes: readonly string[]
  /** Filled by signing; null in an unsigned record. */
  readonly signature: null
}

/** What of one type was left at the candidate, as it named each: `Task/17`. */
export interface Residue {
  readonly type: string
  readonly entries: readonly string[]
}

export type { Level }

/** How much of something a prison side was seen to offer. */
export type Offered = ReadinessFacts['status'] | 'not shown'

/** What was seen of one thing that healthcare needs of the prison side. */
export interface NationalReadiness {
  /** For example `D14`. */
  readonly dependency: string
  readonly seen: Offered
  readonly passed: number
  readonly examples: number
}
