import type { Area } from '../control/control-plane.ts'
import { ControlRefusal } from '../control/fields.ts'
import { personOf } from '../people/control.ts'
import type { World } from '../world.ts'
import { UNLOCK_CODES, type UnlockCode } from './conditions.ts'

const CODES = Object.keys(UNLOCK_CODES) as readonly UnlockCode[]

/** Unlock conditions that the prison itself sets and ends. */
export function unlockControl(world: World): Area {
  const { unlockConditions, core } = world
  return {
    set(fields) {
      const until = fields.maybeDate('until')
      const comment = fields.maybeText('comment')
      return unlockConditions.set({
        prisonNumber: personOf(world, fields).prisonNumber,
        code: fields.oneOf('code', CODES),
        origin: 'PRISON',
        from: fields.maybeDate('from') ?? core.local().date,
        ...(until ? { until } : {}),
        ...(comment ? { comment } : {}),
      })
    },
    end(fields) {
      const { prisonNumber } = personOf(world, fields)
      const code = fields.oneOf('code', CODES)
      const found = unlockConditions
        .of(prisonNumber)
        .find((each) => each.code === code && unlockConditions.isActive(each))
      if (!found) throw new ControlRefusal(`${prisonNumber} has no active ${code} condition. Set one first.`, 404)
      return unlockConditions.end(found, core.local().date)
    },
    list: (fields) => ({
      conditions: unlockConditions
        .of(personOf(world, fields).prisonNumber)
        .map((each) => ({ ...each, active: unlockConditions.isActive(each) })),
    }),
  }
}
