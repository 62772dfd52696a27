import { notFound } from '../api/refusal.ts'
import { data, type Route, read } from '../api/route.ts'
import { findPerson } from '../people/routes.ts'
import type { World } from '../world.ts'

/** The risk and health content of the escort record that came with a person. */
export function escortRoutes(world: World): readonly Route[] {
  return [
    read(
      '/v1/persons/{hmppsId}/escort-record',
      'escort-record',
      ({ params }) => {
        const record = world.escortRecords.of(findPerson(world, params.hmppsId).prisonNumber)
        if (!record) throw notFound(`Could not find an escort record of this stay: ${params.hmppsId}`)
        return data(record)
      },
      { since: 'target' },
    ),
  ]
}
