import type { AllowList, MessagesSeen } from './allow-list.ts'
import type { ExchangeRef } from './exchange.ts'
import type { Limit } from './limits.ts'
import type { Role } from './staff.ts'
import type { Extent, Mode } from './stage.ts'

/** Who played the candidate, as its file declares it. Secrets never get here. */
export interface CandidateFacts {
  readonly name: string
  readonly supplier: string
  readonly version: string
  readonly role: CandidateRole
  /** True only for the reference systems of this repository. */
  readonly reference: boolean
  readonly absentFunctions: readonly string[]
  /** How people came into being: on the prison's notice, by our own writing, by a prison's control, or before the run. */
  readonly people?: 'received-from-prison' | 'created-over-fhir' | 'arranged-by-control' | 'known'
  /** Which of the prison's alert types each role may see, as the file says: what a role may not see it need not show. */
  readonly alertTypes?: Readonly<Partial<Record<Role, readonly string[]>>>
  /** The supplier's own driver: what is run, and its files with their SHA-256 (hex). */
  readonly driver?: {
    readonly command: readonly string[]
    readonly source: readonly { readonly file: string; readonly digest: string }[]
  }
  /** Names of the hooks that it has. */
  readonly hooks?: readonly string[]
  /** When its overnight work is done, on English clocks, for example `03:00`. */
  readonly overnight?: string
  /** When it can be used, on English clocks. */
  readonly availability?: string
  readonly routes: readonly string[]
  readonly components: readonly {
    readonly name: string
    readonly version: string
    readonly inTender: boolean
    /** Healthcare functions that this component serves, for example `appointments`; absent: not said. */
    readonly serves?: readonly string[]
  }[]
  /** Requirements that the supplier says it meets by another route; a named assessor decides. */
  readonly equivalents?: readonly { readonly requirement: string; readonly because: string }[]
}

/** Title of the document by which a named assessor decides about an equivalent route. */
export const EQUIVALENCE = 'Equivalence'

/** A deviation from a requirement that the buyer accepts for a time. Dates are ISO dates. */
export interface WaiverFacts {
  readonly requirement: string
  readonly by: string
  readonly role: string
  readonly on: string
  /** The last day on which it holds. */
  readonly until: string
  readonly because: string
}

export interface WaiversFacts {
  /** SHA-256 (hex) of the file. */
  readonly digest: string
  /** Of the candidate, for which they were given. */
  readonly version: string
  readonly release: string
  readonly waived: readonly WaiverFacts[]
}

/** A document or decision by a person, as found when the run began. */
export interface EvidenceFacts {
  readonly requirement: string
  readonly title: string
  readonly file: string
  /** SHA-256 (hex); absent when the file is missing. */
  readonly digest?: string
  readonly specimen: boolean
  /** What a hazard log cites, where the document is one. */
  readonly hazardLog?: HazardLogFacts
  readonly decision?: {
    readonly accepted: boolean
    /** SHA-256 (hex) of the file that was judged; another digest now means it must be judged again. */
    readonly digest: string
    readonly by: string
    readonly role: string
    /** ISO date. */
    readonly on: string
    readonly reason: string
  }
}

/** A hazard log as it was read. */
export interface HazardLogFacts {
  readonly controls: readonly HazardControl[]
  /** Why it cannot be read. */
  readonly problem?: string
}

/** One control of a hazard, and what it cites. */
export interface HazardControl {
  /** In the file, counted from 1. */
  readonly line: number
  readonly hazard: string
  readonly control: string
  /** Ids of examples, and names of other evidence. */
  readonly cites: readonly string[]
}

/**
 * Everything that the judgement needs and that the messages of the examples do not say. Attached once at the head of
 * each message stream, so that the record can be derived from the run folder alone.
 */
export interface RunFacts {
  readonly schema: 'interlock-run/1'
  readonly harness: {
    readonly version: string
    readonly commit?: string
    readonly digest: string
    readonly dirty: boolean
  }
  readonly node: string
  readonly browser?: string
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly extent: Extent
  /** The passes that the run set out to make; absent where nothing is asked but what is there, as in a self-test. */
  readonly extents?: readonly Extent[]
  readonly mode: Mode
  readonly stage: 'bid' | 'acceptance' | 'live'
  readonly seed: string
  readonly runNumber: number
  readonly concurrency: number
  readonly candidate: CandidateFacts
  /** SHA-256 (hex) of each input. */
  readonly digests: {
    readonly catalogue: string
    readonly release: string
    readonly features: string
    readonly limits: string
    readonly readiness: string
    readonly candidate: string
  }
  readonly release: string
  /** `all`, or what was asked for, for example `--area RISK`; anything but `all` makes the run partial. */
  readonly scope: string
  /** With `selected`, a partial run in which everything selected is met exits 0; it is still no verdict. */
  readonly exitOn?: 'selected'
  /** Example ids that the release demands for this scope and extent. */
  readonly demanded: readonly string[]
  /** Example ids that this extent cannot have, with the absent dependency (for example `D1`). */
  readonly blocked: readonly { readonly example: string; readonly dependency: string; readonly because: string }[]
  /** Snapshot of the demanded catalogue rows, limits in force and readiness, as loaded. */
  readonly requirements: readonly RequirementFacts[]
  readonly limits: readonly Limit[]
  /** Ids of limits graded P or U that this tender adopted by name; a fail that turns on any other is no fail yet. */
  readonly adoptedLimits: readonly string[]
  readonly readiness: readonly ReadinessFacts[]
  readonly evidence: readonly EvidenceFacts[]
  /** Who of the candidate's own people stood for whom; absent where people are made up. */
  readonly knownPeople?: readonly {
    /** With its extent: `target/RISK-01.2`. */
    readonly example: string
    readonly name: string
    /** As evidence shows them: `known person 3`. */
    readonly who: string
  }[]
  /** What the buyer waives; absent where nothing is waived. */
  readonly waivers?: WaiversFacts
  /** Which requirement owns the verb of each Given that acts on the candidate, by step expression. */
  readonly givens: readonly { readonly step: string; readonly owner: string }[]
  /** What may be sent to the prison; absent where no message is judged by it. */
  readonly allowList?: AllowList
}

/** What a candidate is: a healthcare system, a prison side, or any server of the FHIR interface. */
export type CandidateRole = 'healthcare' | 'prison' | 'fhir'

export type Level = 'must' | 'should' | 'may'

/** A clause of a standard that contradicts itself or another. */
export interface StandardDefect {
  readonly id: string
  readonly clause: string
  readonly defect: string
  /** What a system may do because of it. */
  readonly taken: string
}

/** A catalogue row, as far as judging and reporting need it. */
export interface RequirementFacts {
  readonly id: string
  readonly area: string
  readonly level: Level
  readonly core: boolean
  /** `fhir` binds whatever offers a FHIR interface. */
  readonly binds: 'hc' | 'ops' | 'both' | 'fhir'
  readonly stage: 'bid' | 'acceptance' | 'live'
  readonly text: string
  /** Qualifications that do not fit the one sentence. */
  readonly detail?: string
  readonly why: string
  /** For example `recommendation SR-B, finding F2`. */
  readonly followsFrom: string
  readonly profile?: 'interoperability' | 'registration-and-continuity' | 'good-practice'
  readonly sources: readonly { readonly cite: string; readonly grade: string; readonly url?: string }[]
  readonly verifiedBy: 'scenario' | 'exchanges' | 'evidence' | 'none'
  readonly because?: string
  readonly needsFromPrison: readonly string[]
  readonly routes: readonly string[]
  readonly appliesWhen?: string
  /** Requirements on a healthcare system that need this: to one, it applies whatever its interface declares. */
  readonly requiredBy?: readonly string[]
  /** What is wrong with the standard itself: what is taken because of it is never held against anybody. */
  readonly defects?: readonly StandardDefect[]
  readonly hazard?: { readonly cause: string; readonly effect: string; readonly control: string }
  /** Titles of the documents that a person must judge; empty when a machine can decide alone. */
  readonly evidence: readonly string[]
  readonly limits: readonly string[]
  /** What a bidder may show instead of the named means (Procurement Act 2023, section 56). */
  readonly equivalence?: string
  /** Standards that it rests on, and how settled each is. */
  readonly standards?: readonly { readonly name: string; readonly status: string }[]
  /** The healthcare function that a candidate may declare absent, for example `appointments`. */
  readonly function: string
}

/** A dependency on the prison side (D1 to D17), and what is known of it. */
export interface ReadinessFacts {
  readonly id: string
  readonly title: string
  readonly status: 'absent' | 'partial' | 'present'
  readonly requirements: readonly string[]
  /** Example ids that cannot be run while it is absent. */
  readonly examples: readonly string[]
  readonly citation: string
  /** ISO date on which the status was read. */
  readonly seen: string
  /** The requirement on the prison side that asks for it, for example `OPS-14`. */
  readonly row?: string
}

/** How the run ended. Attached once, last before `testRunFinished`. */
export interface RunEnd {
  readonly schema: 'interlock-end/1'
  /** ISO 8601, UTC. */
  readonly endedAt: string
  readonly planned: number
  readonly started: number
  readonly finished: number
  /** Why the preflight gave the candidate up, when it did: nothing was then started. */
  readonly unreachable?: string
  /** The same where the candidate file does not fit what was found, for example refused credentials. */
  readonly misconfigured?: string
  readonly aborted?: 'interrupted' | 'time box' | 'live data' | 'fault' | 'preflight'
  /** How often the candidate called our prison simulator during the pass; absent when the preflight ended it. */
  readonly calls?: {
    readonly at: string
    readonly count: number
    /** ISO 8601, UTC, of the last call ever; absent when there was none. */
    readonly last?: string
  }
  /** What all messages to the prison told it, those that no example owns among them; absent where nobody looked. */
  readonly messages?: MessagesSeen
  /** By how much the candidate's clock was ahead of ours; negative for behind, absent where it did not say. */
  readonly clockApartSeconds?: number
  /** Errors that no example owns; any of them voids the run. */
  readonly strays: readonly string[]
  /** Milliseconds. */
  readonly eventLoopDelayP99: number
  /** SHA-256 (hex) of every line of the message stream before this one; absent where none is written. */
  readonly before?: string
  /** Exchanges that no example owns: the preflight's, and those of the candidate that name nobody (empty polls). */
  readonly unattributed: readonly ExchangeRef[]
}
