import type { Envelope, TestStepResultStatus } from '@cucumber/messages'
import type { Clock } from '../domain/clock.ts'
import type { RunEnd, RunFacts } from '../domain/run-facts.ts'

export const MOST_IN_FLIGHT = 64
export const DEFAULT_IN_FLIGHT = 16

export type Aborted = NonNullable<RunEnd['aborted']>

/** What only the caller knows of how a run ended. */
export type CallersEnd = Pick<RunEnd, 'unattributed' | 'unreachable' | 'misconfigured' | 'calls' | 'clockApartSeconds'>

/** What a run of a plan needs to be told. */
export interface Execution {
  readonly clock: Clock
  /** Examples in flight, 1 to 64; a `@serial` one has its systems to itself. */
  readonly concurrency?: number
  /** Handed to every World as it is, not copied. */
  readonly parameters: unknown
  /** Parameters that lead to further systems, on each of which one more `@serial` example may run at a time. */
  readonly besides?: () => Promise<readonly unknown[]>
  /** Receives every message in order. If it throws, the run is given up and `execute` throws the same. */
  readonly emit: (envelope: Envelope) => void
  readonly head: RunFacts
  /** Asked once, after the last example: what only the caller knows of the end. */
  readonly end?: () => Promise<CallersEnd>
  /** Milliseconds between two examples where one runs after the other; none where absent. */
  readonly restMs?: number
  readonly onProgress?: (progress: Progress) => void
  /** Aborting it gives up the run; a `RunGivenUp` as its reason says why, anything else means interrupted. */
  readonly signal?: AbortSignal
  /** Limit for steps and hooks that state none, in milliseconds; negative for none. */
  readonly stepTimeoutMs?: number
}

export interface Progress {
  readonly event: 'started' | 'finished'
  /** The example's title. */
  readonly example: string
  /** Once it has ended: its worst step, or `interrupted`. */
  readonly status?: TestStepResultStatus | 'interrupted'
  readonly planned: number
  readonly started: number
  readonly finished: number
}

export interface Executed {
  /** Every planned example started, finished and passed, and nothing went astray. Never a verdict. */
  readonly success: boolean
  readonly end: RunEnd
}

/** Reason to abort a run's signal with. */
export class RunGivenUp extends Error {
  override readonly name = 'RunGivenUp'
  readonly why: Aborted
  constructor(why: Aborted) {
    super(`The run was given up: ${why}.`)
    this.why = why
  }
}
