import type { Area } from '../control/control-plane.ts'
import { ControlRefusal } from '../control/fields.ts'
import { personOf } from '../people/control.ts'
import type { World } from '../world.ts'
import { isNhsNumber } from './nhs-number.ts'

/** What the prison knows of people's NHS numbers. */
export function pairingControl(world: World): Area {
  const { pairings } = world
  return {
    set(fields) {
      const { prisonNumber } = personOf(world, fields)
      const nhsNumber = fields.maybeText('nhsNumber', /^\d{10}$/)
      if (nhsNumber !== undefined && !isNhsNumber(nhsNumber))
        throw new ControlRefusal(`pairing/set: "${nhsNumber}" is no NHS number: its check digit is wrong.`)
      pairings.set(prisonNumber, fields.oneOf('status', ['VERIFIED', 'CANDIDATE', 'NONE']), nhsNumber)
    },
    show(fields) {
      const { prisonNumber } = personOf(world, fields)
      const current = pairings.current(prisonNumber) ?? { status: 'NONE' as const }
      return { ...current, history: pairings.of(prisonNumber) }
    },
  }
}
