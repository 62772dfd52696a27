import type { Area } from '../control/control-plane.ts'
import { ControlRefusal, type Fields } from '../control/fields.ts'
import { personOf } from '../people/control.ts'
import type { World } from '../world.ts'
import { alertCode } from './alert-codes.ts'

/** What staff of the prison, and its night job, do with alerts. */
export function alertsControl(world: World): Area {
  const { alerts, core } = world
  const held = (fields: Fields) => {
    const { prisonNumber } = personOf(world, fields)
    const code = fields.text('code')
    const alert = alerts.active(prisonNumber, code)
    if (!alert) throw new ControlRefusal(`${prisonNumber} holds no active ${code} alert. Hold one first.`, 404)
    return alert
  }
  return {
    hold(fields) {
      const { prisonNumber } = personOf(world, fields)
      const code = fields.text('code')
      const listed = alertCode(code)
      const description = fields.maybeText('description')
      const known = listed
        ? { ...listed, ...(description ? { description } : {}) }
        : {
            code,
            description: fields.text('description'),
            type: fields.text('type'),
            typeDescription: fields.maybeText('typeDescription') ?? fields.text('type'),
          }
      if (alerts.active(prisonNumber, code))
        throw new ControlRefusal(
          `${prisonNumber} already holds an active ${code} alert. Close or expire it first.`,
          409,
        )
      const activeTo = fields.maybeDate('until')
      return alerts.create({
        prisonNumber,
        code: known,
        comment: fields.maybeText('comment') ?? '',
        activeFrom: fields.maybeDate('since') ?? core.local().date,
        ...(activeTo ? { activeTo } : {}),
      })
    },
    expire: (fields) => alerts.expire(held(fields)),
    close: (fields) => alerts.close(held(fields)),
    delete: (fields) => alerts.remove(held(fields)),
    change: (fields) => alerts.change({ ...held(fields), comment: fields.text('comment') }),
    list: (fields) => ({
      alerts: alerts
        .of(personOf(world, fields).prisonNumber)
        .map((alert) => ({ ...alert, active: alerts.isActive(alert) })),
    }),
  }
}
