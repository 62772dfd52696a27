import { HarnessFault } from '../../domain/outcomes.ts'
import type { Alert, AlertDeed, AlertToHold, PrisonAlerts, PrisonRisk, RiskSource } from '../../domain/risk.ts'
import { prisonAcctReview } from './acct-review.ts'
import { prisonConcerns } from './concerns.ts'
import { CONDITION_STATES } from './conditions.ts'
import type { Control } from './control.ts'

/** What the simulator calls what is done to an alert. */
const DEEDS: Readonly<Record<AlertDeed, string>> = {
  ends: 'close',
  'takes back': 'delete',
  'lets lapse': 'expire',
  'repeats its notice of': 'change',
}

/** What the simulator calls the sources that can be unavailable. */
const PATHS: Readonly<Record<RiskSource, string>> = {
  'risk information': 'alerts',
  'ACCT details': 'acct',
  'tray of concerns': 'concerns',
  whereabouts: 'location',
  'unlock conditions': 'unlock-conditions',
  'escort record': 'escort-record',
}

/** Milliseconds: later than the next record opens, and sooner than a healthcare system gives up. */
const LATE_MS = 900

export function prisonRisk(control: Control): PrisonRisk {
  return { ...prisonAlerts(control), ...prisonConcerns(control), ...prisonAcctReview(control) }
}

function prisonAlerts(control: Control): PrisonAlerts {
  const hold = async (prisonNumber: string, alert: AlertToHold) => {
    const own = alert.description === undefined ? {} : { type: alert.code.charAt(0) }
    await control('alerts/hold', { prisonNumber, ...alert, ...own })
  }
  return {
    holdsAlert: ({ prisonNumber }, alert) => hold(prisonNumber, alert),
    async holdsAlerts({ prisonNumber }, alerts) {
      for (const alert of alerts) await hold(prisonNumber, alert)
    },
    async altersAlert({ prisonNumber }, code, deed) {
      const comment = deed === 'repeats its notice of' ? { comment: 'Comment added' } : {}
      await control(`alerts/${DEEDS[deed]}`, { prisonNumber, code, ...comment })
    },
    async activeAlerts({ prisonNumber }) {
      const { alerts } = await control('alerts/list', { prisonNumber })
      return (alerts as readonly HeldAlert[]).filter(({ active }) => active).map(alertFrom)
    },
    async alertHeld({ prisonNumber, name }, code) {
      const { alerts } = await control('alerts/list', { prisonNumber })
      const held = (alerts as readonly HeldAlert[]).find((alert) => alert.code.code === code)
      if (held) return alertFrom(held)
      throw new HarnessFault(`The simulator holds no ${code} alert of ${name}, active or ended.`)
    },
    async lastAnswered({ prisonNumber }) {
      const { exchanges } = await control('exchanges/list', { prisonNumbers: [prisonNumber] })
      const answered = (exchanges as readonly LoggedExchange[]).filter(
        ({ request, response }) => /\/alerts(\?|$)/.test(request.url) && response?.status === 200,
      )
      return answered.at(-1)?.startedAt
    },
    async makes({ prisonNumber }, source, state) {
      const path = PATHS[source]
      if (state === 'available again') await control('conditions/clear', { prisonNumber, path })
      else await control('conditions/set', { prisonNumber, path, state: CONDITION_STATES[state] })
    },
    async answersLate({ prisonNumber }) {
      await control('conditions/set', {
        prisonNumber,
        path: PATHS['risk information'],
        state: 'slow',
        delayMs: LATE_MS,
      })
    },
    async restricts({ prisonNumber }, on) {
      await control(`conditions/${on ? 'set' : 'clear'}`, {
        prisonNumber,
        path: 'all',
        ...(on ? { state: 'restricted' } : {}),
      })
    },
    async keepsNoticesBack({ prisonNumber }) {
      await control('queue/hold-person', { prisonNumber, on: true })
    },
  }
}

/** As our simulator's control plane lists alerts; it is ours, so its shape is trusted. */
interface HeldAlert {
  readonly code: { readonly code: string; readonly description: string; readonly type: string }
  readonly activeFrom: string
  readonly activeTo?: string
  readonly active: boolean
}

interface LoggedExchange {
  readonly startedAt: string
  readonly request: { readonly url: string }
  readonly response?: { readonly status: number }
}

function alertFrom({ code, activeFrom, activeTo }: HeldAlert): Alert & { readonly type: string } {
  return {
    code: code.code,
    description: code.description,
    type: code.type,
    since: activeFrom,
    ...(activeTo === undefined ? {} : { until: activeTo }),
  }
}
