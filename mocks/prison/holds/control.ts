import type { Area } from '../control/control-plane.ts'
import { personOf } from '../people/control.ts'
import type { World } from '../world.ts'

/** The medical holds that stand. */
export function medicalHoldsControl(world: World): Area {
  return { list: (fields) => ({ holds: world.medicalHolds.of(personOf(world, fields).prisonNumber) }) }
}
