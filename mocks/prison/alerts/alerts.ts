import type { Core } from '../core.ts'
import type { AlertCode } from './alert-codes.ts'

/** An alert on a person's record. */
export interface HeldAlert {
  readonly alertId: string
  readonly prisonNumber: string
  readonly code: AlertCode
  readonly comment: string
  /** ISO date. */
  readonly activeFrom: string
  /** ISO date; the alert is over from this day on. */
  readonly activeTo?: string
}

/** Alerts by person. No one holds two active alerts of one code. */
export interface Alerts {
  of(prisonNumber: string): readonly HeldAlert[]
  active(prisonNumber: string, code: string): HeldAlert | undefined
  isActive(alert: HeldAlert): boolean
  /** @throws {Error} when the person already holds an active alert of that code */
  create(alert: Omit<HeldAlert, 'alertId'>): HeldAlert
  change(alert: HeldAlert): HeldAlert
  /** Somebody closes the alert today. */
  close(alert: HeldAlert): HeldAlert
  /** The night job: everything whose end date has come is over, which is said only in the quietest way. */
  expire(alert: HeldAlert): HeldAlert
  remove(alert: HeldAlert): void
  /** Everything held under one number is held under another from now on. */
  moveAll(from: string, to: string): void
}

export function createAlerts(core: Core): Alerts {
  const alerts = new Map<string, HeldAlert>()
  const today = () => core.local().date
  const isActive = ({ activeFrom, activeTo }: HeldAlert) =>
    activeFrom <= today() && (activeTo === undefined || activeTo > today())
  const of = (prisonNumber: string) => [...alerts.values()].filter((alert) => alert.prisonNumber === prisonNumber)

  const tell = (type: 'created' | 'updated' | 'deleted' | 'inactive', prisonNumber: string) => {
    core.raise({ type: `person.alert.${type}`, prisonNumber })
    core.raise({ type: 'person.alerts.changed', prisonNumber })
    core.raise({ type: 'prisoner-offender-search.prisoner.updated', prisonNumber, categories: ['ALERTS'] })
  }
  const save = (alert: HeldAlert) => {
    alerts.set(alert.alertId, alert)
    return alert
  }
  const active = (prisonNumber: string, code: string) =>
    of(prisonNumber).find((alert) => alert.code.code === code && isActive(alert))

  return {
    of,
    active,
    isActive,
    create(given) {
      if (active(given.prisonNumber, given.code.code))
        throw new Error(`${given.prisonNumber} already holds an active ${given.code.code} alert.`)
      const alert = save({ ...given, alertId: core.id() })
      tell('created', alert.prisonNumber)
      return alert
    },
    change(alert) {
      save(alert)
      tell('updated', alert.prisonNumber)
      return alert
    },
    close(alert) {
      const closed = save({ ...alert, activeTo: today() })
      core.raise({ type: 'person.alert.inactive', prisonNumber: alert.prisonNumber })
      tell('updated', alert.prisonNumber)
      return closed
    },
    expire(alert) {
      const expired = save({ ...alert, activeTo: today() })
      tell('inactive', alert.prisonNumber)
      return expired
    },
    remove(alert) {
      alerts.delete(alert.alertId)
      tell('deleted', alert.prisonNumber)
    },
    moveAll(from, to) {
      for (const alert of of(from)) save({ ...alert, prisonNumber: to })
    },
  }
}
