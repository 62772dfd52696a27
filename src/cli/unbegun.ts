import type { Envelope } from '@cucumber/messages'
import { systemClock } from '../domain/clock.ts'
import type { RunEnd, RunFacts } from '../domain/run-facts.ts'
import { noSupport } from '../runner/bridge.ts'
import { execute } from '../runner/engine.ts'
import { RunGivenUp } from '../runner/execution.ts'
import { makePlan } from '../runner/plan.ts'
import type { Stop } from './rungs.ts'
import type { Specification } from './specification.ts'

export interface Unbegun {
  readonly specification: Pick<Specification, 'parsed'>
  readonly head: RunFacts
  readonly emit: (envelope: Envelope) => void
  readonly stop: Pick<Stop, 'unreachable' | 'misconfigured'>
}

/**
 * Tells a pass in which nobody could be asked anything, as the message stream that a pass of no examples has. Nothing
 * is planned and nothing started, so that it costs no more than writing it down.
 *
 * @throws what `emit` throws
 */
export async function tellUnbegun({ specification, head, emit, stop }: Unbegun): Promise<RunEnd> {
  const { unreachable, misconfigured } = stop
  const why = {
    ...(unreachable === undefined ? {} : { unreachable }),
    ...(misconfigured === undefined ? {} : { misconfigured }),
  }
  const { end } = await execute(
    makePlan(noSupport(), specification.parsed, () => false),
    {
      clock: systemClock,
      parameters: {},
      emit,
      head,
      end: async () => ({ unattributed: [], ...why }),
      signal: AbortSignal.abort(new RunGivenUp('preflight')),
    },
  )
  return end
}
