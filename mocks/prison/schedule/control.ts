import type { Area } from '../control/control-plane.ts'
import { personOf } from '../people/control.ts'
import type { World } from '../world.ts'
import { COMMITMENT_KINDS } from './commitments.ts'

/** Court, visits, transfers and activities, as other parts of the prison plan them. */
export function commitmentsControl(world: World): Area {
  const { commitments } = world
  return {
    add(fields) {
      const prisoner = personOf(world, fields)
      const kind = fields.oneOf('kind', COMMITMENT_KINDS)
      return commitments.add({
        prisonNumber: prisoner.prisonNumber,
        prisonId: prisoner.prisonId,
        kind,
        description: fields.maybeText('description') ?? kind.toLowerCase(),
        date: fields.date('date'),
        start: fields.text('start', /^\d\d:\d\d$/),
        end: fields.text('end', /^\d\d:\d\d$/),
      })
    },
    remove: (fields) => ({ removed: commitments.remove(fields.number('commitmentId', 0)) }),
    list: (fields) => ({
      commitments: commitments.of(
        personOf(world, fields).prisonNumber,
        fields.maybeDate('from') ?? '0000-01-01',
        fields.maybeDate('to') ?? '9999-12-31',
      ),
    }),
  }
}
