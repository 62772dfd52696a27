import type { Appointments } from './appointments.ts'
import { NonConformance } from './outcomes.ts'
import type { AlertShown, RiskShown } from './risk.ts'

/** A look that was taken twice for the same person: on a screen, and over the interface. */
export interface BothWays<Look> {
  readonly onScreen: Look
  readonly overInterface: Look
}

/** Both ways say the same of a person's risk. The time of confirmation differs: each look asks the prison anew. */
export function expectSameRisk({ onScreen, overInterface }: BothWays<RiskShown>): void {
  expectAlike('risk', riskLines(onScreen), riskLines(overInterface), [onScreen.seen, overInterface.seen])
}

/** Both ways hold the same history. */
export function expectSameHistory({ onScreen, overInterface }: BothWays<readonly AlertShown[]>): void {
  expectAlike('history', onScreen.map(alertLine), overInterface.map(alertLine), [])
}

/** Both ways hold the same appointments. */
export function expectSameOnScreen({ onScreen, overInterface }: BothWays<Appointments>): void {
  const lines = ({ found }: Appointments) =>
    found.map(
      ({ name, date, from, to, place, state }) => `"${name}" on ${date} from ${from} to ${to} at ${place}, ${state}`,
    )
  expectAlike('appointments', lines(onScreen), lines(overInterface), [onScreen.seen, overInterface.seen])
}

function expectAlike(
  what: string,
  onScreen: readonly string[],
  overInterface: readonly string[],
  seen: readonly string[],
): void {
  const told = (lines: readonly string[]) => [...lines].sort().join('; ') || 'nothing'
  if (told(onScreen) === told(overInterface)) return
  throw new NonConformance({
    expected: `the screen and the interface to show the same ${what}`,
    found: `on the screen ${told(onScreen)}; over the interface ${told(overInterface)}`,
    ...(seen.length > 0 ? { seen: seen.join('; ') } : {}),
    next: 'let screens and interface show one record, in the same words.',
  })
}

function riskLines({ state, alerts, selfHarm, current, restricted }: RiskShown): readonly string[] {
  // What is unavailable is not current, whether or not it says so beside it.
  const isCurrent = state === 'unavailable' ? (current ?? false) : current
  const currency = isCurrent === undefined ? 'of no stated age' : isCurrent ? 'current' : 'not current'
  return [`${state}, ${currency}${restricted ? ', restricted' : ''}`, `self-harm ${selfHarm}`, ...alerts.map(alertLine)]
}

function alertLine({ code, description, since, until }: AlertShown): string {
  return `${code} (${description}) since ${since}${until === undefined ? '' : ` until ${until}`}`
}
