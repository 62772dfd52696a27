import type { Area } from '../control/control-plane.ts'
import { personOf } from '../people/control.ts'
import type { World } from '../world.ts'
import { TOLD_KINDS } from './told.ts'

/** The needs that stand, of one kind. */
export function toldNeedsControl(world: World): Area {
  return {
    list: (fields) => ({
      needs: world.toldNeeds.of(personOf(world, fields).prisonNumber, fields.oneOf('kind', TOLD_KINDS)),
    }),
  }
}
