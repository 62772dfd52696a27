import type { Recorder } from '../domain/exchange.ts'
import { ConfigurationProblem, Unsupported } from '../domain/outcomes.ts'
import type { Role } from '../domain/staff.ts'
import { type Ask, fallAtRead } from './candidate-answers.ts'
import type { Checked } from './preflight.ts'
import type { Fall } from './rungs.ts'
import { sessionFor } from './supplier-drivers.ts'

/**
 * Asks a system with an interface of its own whether it is there, and its driver what it can be asked.
 *
 * @throws {ConfigurationProblem} where the driver cannot be used
 */
export async function preflightOfDriver(
  { cast, mode, requestId, signal }: Checked,
  ask: Ask,
  record: Recorder,
  onClock: (apartSeconds: number) => void,
): Promise<Fall | undefined> {
  const { healthcareUrl = '', clock, driver } = cast
  const roles = Object.keys(cast.authorizations) as Role[]
  const path = driver?.alive.slice(1) ?? ''
  const fall = await fallAtRead(healthcareUrl, path, ask, () => clock.now(), onClock, roles)
  if (fall) return fall
  const session = sessionFor({ cast, mode, requestId }, { record, signal })
  try {
    await session.offers()
    return undefined
  } catch (error) {
    if (!(error instanceof ConfigurationProblem || error instanceof Unsupported)) throw error
    throw new ConfigurationProblem(`${error.message}\nRung: capability. To be mended in: your configuration.`)
  } finally {
    await session.stop()
  }
}
