import { page } from '../api/paging.ts'
import { type Call, type Route, read } from '../api/route.ts'
import { findPerson } from '../people/routes.ts'
import type { World } from '../world.ts'
import type { HeldAlert } from './alerts.ts'

/** Alerts as the External API shows them: no id and no author, so that nobody can tell two apart by id. */
export function alertRoutes(world: World): readonly Route[] {
  const list = (onlyActive: boolean) => (call: Call) => {
    const { prisonNumber } = findPerson(world, call.params.hmppsId)
    const wanted = onlyActive || call.query.get('status')?.toLowerCase() === 'active'
    const { view, listed } = world.core.policies.alerts
    const held = listed(world.alerts.of(prisonNumber), world.core.local().date)
    const shown = held.filter((alert) => !wanted || world.alerts.isActive(alert))
    return page(
      shown.map((alert) => view(alert, world.alerts.isActive(alert), world.core.local().date)),
      call.query,
    )
  }
  return [
    read('/v1/persons/{hmppsId}/alerts', 'alerts', list(false)),
    read('/v1/persons/{hmppsId}/active-alerts', 'alerts', list(true), { flagOff: true }),
  ]
}

/** One alert in the ten fields of the real contract. */
export function alertView(alert: HeldAlert, active: boolean, today: string): object {
  return {
    offenderNo: alert.prisonNumber,
    type: alert.code.type,
    typeDescription: alert.code.typeDescription,
    code: alert.code.code,
    codeDescription: alert.code.description,
    comment: alert.comment,
    dateCreated: alert.activeFrom,
    dateExpired: alert.activeTo ?? null,
    expired: alert.activeTo !== undefined && alert.activeTo <= today,
    active,
  }
}
