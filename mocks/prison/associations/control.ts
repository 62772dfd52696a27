import type { Area } from '../control/control-plane.ts'
import { ControlRefusal } from '../control/fields.ts'
import { personOf } from '../people/control.ts'
import type { World } from '../world.ts'

/** Keeping two people apart, and no longer. */
export function nonAssociationsControl(world: World): Area {
  const { nonAssociations } = world
  return {
    'keep-apart': (fields) =>
      nonAssociations.keepApart(
        [personOf(world, fields).prisonNumber, personOf(world, fields, 'otherPrisonNumber').prisonNumber],
        {
          reason:
            fields.maybeOneOf('reason', ['BULLYING', 'GANG_RELATED', 'THREAT', 'VIOLENCE', 'OTHER']) ?? 'VIOLENCE',
          restriction: fields.maybeOneOf('restriction', ['CELL', 'LANDING', 'WING']) ?? 'WING',
          comment: fields.maybeText('comment') ?? '',
        },
      ),
    close(fields) {
      const { prisonNumber } = personOf(world, fields)
      const other = personOf(world, fields, 'otherPrisonNumber').prisonNumber
      const found = nonAssociations.of(prisonNumber).find(({ pair, closedAt }) => pair.includes(other) && !closedAt)
      if (!found) throw new ControlRefusal(`${prisonNumber} and ${other} are not kept apart.`, 404)
      return nonAssociations.close(found)
    },
    list: (fields) => ({ nonAssociations: nonAssociations.of(personOf(world, fields).prisonNumber) }),
  }
}
