import type { Area } from '../control/control-plane.ts'
import { personOf } from '../people/control.ts'
import type { World } from '../world.ts'

/** What comes with somebody who is brought. */
export function escortControl(world: World): Area {
  return {
    'hand-over': (fields) =>
      world.escortRecords.handOver(personOf(world, fields).prisonNumber, {
        risks: fields.texts('risks'),
        health: fields.texts('health'),
      }),
  }
}
