import type { Area } from '../control/control-plane.ts'
import { ControlRefusal, type Fields } from '../control/fields.ts'
import { prisonOf } from '../people/control.ts'
import type { World } from '../world.ts'

/** Rooms opening and closing. */
export function locationsControl(world: World): Area {
  const { locations } = world
  const found = (fields: Fields) => {
    const location = locations.find(fields.text('key'))
    if (!location) throw new ControlRefusal(`No location ${fields.text('key')}. locations/list shows them.`, 404)
    return location
  }
  return {
    list: (fields) => ({ locations: locations.of(prisonOf(world, fields)) }),
    close: (fields) => locations.save({ ...found(fields), active: false }),
    open: (fields) => locations.save({ ...found(fields), active: true }),
    add(fields) {
      const prisonId = prisonOf(world, fields)
      const path = fields.text('path')
      const name = fields.text('name')
      const key = `${prisonId}-${path}`
      return locations.save({
        key,
        prisonId,
        path,
        code: path,
        type: 'MEDICAL',
        name,
        residential: false,
        active: true,
      })
    },
  }
}
