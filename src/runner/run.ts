import type { SupportCodeFunction } from '@cucumber/core'
import { type Envelope, TimeConversion, type Timestamp } from '@cucumber/messages'
import type { Clock } from '../domain/clock.ts'
import { PossibleLiveData } from '../domain/outcomes.ts'
import type { Calling } from './bridge.ts'
import type { InFlight } from './example.ts'
import type { Aborted, Execution } from './execution.ts'
import { failureOf } from './failure.ts'
import type { Plan } from './plan.ts'
import type { StrayHandler } from './strays.ts'

/** What the parts of the engine share while one run lasts. */
export interface Run {
  readonly plan: Plan
  readonly clock: Clock
  readonly parameters: unknown
  /** Never throws: a writer that fails gives up the run. */
  readonly emit: (envelope: Envelope) => void
  readonly timestamp: () => Timestamp
  readonly inFlight: Set<InFlight>
  readonly stray: StrayHandler
  readonly strays: readonly string[]
  /** Starts nothing more and interrupts what is in flight. The first call decides why, but for live data. */
  giveUp(why: Aborted, reason: unknown): void
  givenUp(): Aborted | undefined
  /** What the writer threw. */
  writeFailure(): { readonly error: unknown } | undefined
  callingOf(fn: SupportCodeFunction): Required<Calling>
}

export function beginRun(plan: Plan, { clock, parameters, emit, stepTimeoutMs }: Execution): Run {
  const strays: string[] = []
  const inFlight = new Set<InFlight>()
  const reasons = new Set<unknown>()
  let aborted: Aborted | undefined
  let failure: { error: unknown } | undefined

  const giveUp = (why: Aborted, reason: unknown) => {
    if (aborted && why !== 'live data') return
    aborted = why
    reasons.add(reason)
    for (const example of inFlight) example.interrupt(reason)
  }
  return {
    plan,
    clock,
    parameters,
    inFlight,
    strays,
    giveUp,
    givenUp: () => aborted,
    writeFailure: () => failure,
    timestamp: () => TimeConversion.millisecondsSinceEpochToTimestamp(clock.now().getTime()),
    emit: (envelope) => {
      if (failure) return
      try {
        emit(envelope)
      } catch (error) {
        failure = { error }
        giveUp('fault', error)
      }
    },
    // An example that is interrupted may leave promises behind that end with the reason of the interruption.
    stray: (owner, error) => {
      if (error instanceof PossibleLiveData) giveUp('live data', error)
      else if (!reasons.has(error)) strays.push(`${owner}: ${failureOf(error).message}`)
    },
    callingOf: (fn) => {
      const { timeoutMs, ...calling } = plan.support.callingOf(fn)
      return { ...calling, timeoutMs: timeoutMs ?? stepTimeoutMs ?? plan.support.defaultTimeoutMs }
    },
  }
}
