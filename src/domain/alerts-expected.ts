import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Alert, AlertToHold, RiskShown } from './risk.ts'

/** The active view holds exactly these alerts, in any order, each with its description and start. */
export function expectActiveAlerts(shown: RiskShown, expected: readonly Alert[]): void {
  const line = (alert: Alert) => `${alert.code} "${alert.description}" since ${alert.since}`
  const wanted = expected.map(line).sort()
  const found = shown.alerts.map(line).sort()
  const state = expected.length > 0 ? 'shown' : 'none'
  if (shown.state === state && wanted.join('\n') === found.join('\n')) return
  throw new NonConformance({
    expected: `risk to be ${state}: ${wanted.join('; ') || 'no alert'}`,
    found: `${shown.state}: ${found.join('; ') || 'no alert'}`,
    seen: shown.seen,
    next: 'show every active alert that the role may see, once, as the prison holds it.',
  })
}

/** Nothing is active, and the view says so. */
export function expectNoKnownRisks(shown: RiskShown): void {
  expectActiveAlerts(shown, [])
}

/** Exactly these entries stand in the history, each with its start and its end. */
export function expectHistory(history: readonly Alert[], expected: readonly Omit<Alert, 'description'>[]): void {
  const line = (alert: Omit<Alert, 'description'>) => `${alert.code} from ${alert.since} to ${alert.until ?? 'now'}`
  const wanted = expected.map(line).sort()
  const found = history.map(line).sort()
  if (wanted.join('\n') === found.join('\n')) return
  throw new NonConformance({
    expected: `the history to hold ${wanted.join('; ') || 'nothing'}`,
    found: found.join('; ') || 'nothing',
    next: 'keep an expired alert in the history with both dates.',
  })
}

/**
 * The role sees all that the prison holds, as far as the role may see it; where that hides everything, the view says
 * that it withholds, and not that there is nothing.
 */
export function expectAllowedAlerts(
  shown: RiskShown,
  held: readonly (Alert & { readonly type: string })[],
  allowed: readonly string[],
): void {
  if (!allowed.includes('H') && shown.selfHarm !== 'not stated')
    throw new NonConformance({
      expected: 'no summary of self-harm for a role that may not see alerts for self-harm',
      found: `"${shown.selfHarm}"`,
      seen: shown.seen,
    })
  const visible = held.filter(({ type }) => allowed.includes(type))
  if (visible.length > 0 || held.length === 0) {
    expectActiveAlerts(shown, visible)
    return
  }
  if (shown.state === 'withheld' && shown.alerts.length === 0) return
  throw new NonConformance({
    expected: 'alerts that the role may not see to be withheld, and that to be said',
    found: `${shown.state} with ${shown.alerts.length} alerts`,
    seen: shown.seen,
    next: 'show a role only the alert types that the candidate file gives it, and never call the rest "none".',
  })
}

/** The active view holds alerts of exactly these codes. */
export function expectActiveCodes(shown: RiskShown, codes: readonly string[]): void {
  const found = shown.alerts.map(({ code }) => code).sort()
  if (found.join(', ') === [...codes].sort().join(', ')) return
  throw new NonConformance({
    expected: `the active alerts to be ${codes.join(' and ') || 'none'}`,
    found: `${shown.state}: ${found.join(', ') || 'no alert'}`,
    seen: shown.seen,
    next: 'take an alert out of the active view on the day it ends, and not before.',
  })
}

/** Alerts as a feature lists them, with the descriptions that the prison has for them. */
export function withDescriptions(listed: readonly AlertToHold[], held: readonly Alert[]): readonly Alert[] {
  return listed.map((alert) => {
    const description = held.find(({ code }) => code === alert.code)?.description
    if (description === undefined)
      throw new HarnessFault(`The prison holds no active ${alert.code} alert to compare with.`)
    return { ...alert, description }
  })
}

/** Exactly the alerts of these codes are marked as having a code that is unknown or retired. */
export function expectMarkedCodes(shown: RiskShown, standing: string, codes: readonly string[]): void {
  const found = shown.alerts.flatMap((alert) => (alert.standing ? `${alert.code} as ${alert.standing}` : [])).sort()
  const expected = codes.map((code) => `${code} as ${standing}`).sort()
  if (found.join('; ') === expected.join('; ')) return
  throw new NonConformance({
    expected: `these codes to be marked, and no others: ${expected.join('; ')}`,
    found: found.join('; ') || 'no mark',
    seen: shown.seen,
    next: 'show an alert as received, and mark a code that the list in use does not have.',
  })
}
