import type { PrisonAlertNotices } from '../../domain/held-medicines.ts'
import type { Alert, AlertToHold, PrisonAlerts, PrisonRisk } from '../../domain/risk.ts'
import { prisonAcctReview } from './acct-review.ts'
import { prisonConcerns } from './concerns.ts'
import { CONDITION_STATES } from './conditions.ts'
import type { Control } from './control.ts'

/** Codes of ordinary alerts, of types that a clinician may see, that no other example relies on. */
const MANY = [
  'XSA',
  'XRF',
  'XEL',
  'XA',
  'XVL',
  'XHT',
  'XCU',
  'XCA',
  'VU',
  'VI',
  'VIP',
  'RNO121',
  'RSS',
  'RCON',
  'HC',
  'HS',
]

export function prisonRisk(control: Control): PrisonRisk {
  return { ...prisonAlerts(control), ...prisonConcerns(control), ...prisonAcctReview(control) }
}

function prisonAlerts(control: Control): PrisonAlerts & PrisonAlertNotices {
  const hold = async (prisonNumber: string, alert: AlertToHold) => {
    const own = alert.description === undefined ? {} : { type: alert.code.charAt(0) }
    await control('alerts/hold', { prisonNumber, ...alert, ...own })
  }
  return {
    holdsAlert: ({ prisonNumber }, alert) => hold(prisonNumber, alert),
    async holdsAlerts({ prisonNumber }, alerts) {
      for (const alert of alerts) await hold(prisonNumber, alert)
    },
    async holdsManyAlerts({ prisonNumber }, count, since) {
      for (const code of MANY.slice(0, count)) await hold(prisonNumber, { code, since })
    },
    async endsAlert({ prisonNumber }, code) {
      await control('alerts/close', { prisonNumber, code })
    },
    async takesAlertBack({ prisonNumber }, code) {
      await control('alerts/delete', { prisonNumber, code })
    },
    async repeatsNotice({ prisonNumber }, code) {
      await control('alerts/change', { prisonNumber, code, comment: 'Comment added' })
    },
    async letsAlertLapse({ prisonNumber }, code) {
      await control('alerts/expire', { prisonNumber, code })
    },
    async activeAlerts({ prisonNumber }) {
      const { alerts } = await control('alerts/list', { prisonNumber })
      return (alerts as readonly HeldAlert[]).filter(({ active }) => active).map(alertFrom)
    },
    async lastAnswered({ prisonNumber }) {
      const { exchanges } = await control('exchanges/list', { prisonNumbers: [prisonNumber] })
      const answered = (exchanges as readonly LoggedExchange[]).filter(
        ({ request, response }) => /\/alerts(\?|$)/.test(request.url) && response?.status === 200,
      )
      return answered.at(-1)?.startedAt
    },
    async makesRisk({ prisonNumber }, state) {
      if (state === 'available') await control('conditions/clear', { prisonNumber, path: 'alerts' })
      else await control('conditions/set', { prisonNumber, path: 'alerts', state: CONDITION_STATES[state] })
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
