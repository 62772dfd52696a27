import { harnessSchema } from '../catalogue/schema.ts'
import type { Healthcare } from '../domain/parties.ts'
import type { ExampleContext, Mode } from '../domain/stage.ts'
import { recorded } from '../drivers/recording.ts'
import { healthcareDriven } from '../drivers/supplier-driver/healthcare.ts'
import type { DriverAnswer } from '../drivers/supplier-driver/messages.ts'
import { type DriverSession, driverSession } from '../drivers/supplier-driver/session.ts'
import type { Cast } from './cast.ts'
import { REQUEST_TIMEOUT_MS, type Staging } from './stage.ts'

/** The drivers of a pass: each example has its own, started when it is first asked something. */
export interface Drivers {
  enter(example: ExampleContext, over: Healthcare): Healthcare
  /** Ends the driver of the example. */
  leave(example: Pick<ExampleContext, 'id'>): Promise<void>
}

/** How many requests a driver may wait for until it has answered one question. */
const REQUESTS_OF_A_QUESTION = 3

export function driversOf({ cast, mode, limits, requestId }: Staging): Drivers {
  const open = new Map<string, DriverSession>()
  const receptionLimit = limits.find(({ name }) => name === 'reception limit')
  return {
    enter(example, over) {
      if (!cast.driver || !receptionLimit) return over
      const session = open.get(example.id) ?? sessionFor({ cast, mode, requestId }, example)
      open.set(example.id, session)
      const { signal, measure, answers } = example
      return healthcareDriven(over, session, { clock: cast.clock, signal, measure, answers }, receptionLimit)
    },
    async leave({ id }) {
      const session = open.get(id)
      open.delete(id)
      await session?.stop()
    },
  }
}

/**
 * One use of the supplier's driver. Everything that passes between it and its system goes to `record`.
 *
 * @param cast one with a driver
 */
export function sessionFor(
  { cast, mode, requestId }: { readonly cast: Cast; readonly mode: Mode; readonly requestId: () => string },
  { record, signal }: Pick<ExampleContext, 'record' | 'signal'>,
): DriverSession {
  const { clock, send, healthcareUrl: baseUrl = '', authorizations, preflightAuthorization, driver } = cast
  const { command = [], folder = '.', alive = '/' } = driver ?? {}
  const timeoutMs = REQUEST_TIMEOUT_MS[mode]
  const ask = recorded(send, { party: 'healthcare', record, clock, requestId })
  const headers = preflightAuthorization === undefined ? {} : { authorization: preflightAuthorization }
  return driverSession({
    ...{ driver: { command, folder }, clock, objection: objecting(), baseUrl, authorizations, ask, signal, timeoutMs },
    patienceMs: timeoutMs * REQUESTS_OF_A_QUESTION,
    control: () => ask({ method: 'GET', url: `${baseUrl}${alive}`, headers }, { signal, timeoutMs }),
  })
}

/** Says why a line of a driver is no answer. */
function objecting(): (answer: unknown) => string | undefined {
  const fits = harnessSchema<DriverAnswer>('driver-answer')
  return (answer) => {
    if (fits(answer)) return undefined
    const [first] = fits.errors ?? []
    return `${first?.instancePath || 'as a whole'}: ${first?.message ?? 'it does not fit its schema'}`
  }
}
