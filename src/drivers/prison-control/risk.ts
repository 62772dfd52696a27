import type { Alert, AlertToHold, PrisonRisk, Unavailability } from '../../domain/risk.ts'
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

/** How the simulator is told to make a request end. */
const STATES: Readonly<Record<Unavailability, string>> = {
  unreachable: 'unreachable',
  silent: 'silent',
  forbidden: 'forbidden',
  'not found': 'not-found',
  failing: 'failing',
  garbled: 'garbled',
}

export function prisonRisk(control: Control): PrisonRisk {
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
      else await control('conditions/set', { prisonNumber, path: 'alerts', state: STATES[state] })
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
