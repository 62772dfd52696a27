import type { Area } from '../control/control-plane.ts'
import { personOf, prisonOf } from '../people/control.ts'
import type { World } from '../world.ts'

/** Moves between prisons, planned and called off. */
export function plannedMovesControl(world: World): Area {
  return {
    plan: (fields) =>
      world.plannedMoves.plan(
        personOf(world, fields),
        prisonOf(world, fields, 'to'),
        fields.text('departs', /^\d{4}-\d\d-\d\dT\d\d:\d\d$/),
      ),
    'call-off': (fields) => world.plannedMoves.callOff(personOf(world, fields).prisonNumber),
  }
}
