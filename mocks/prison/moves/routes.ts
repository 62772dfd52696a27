import { data, type Route, read } from '../api/route.ts'
import { findPerson } from '../people/routes.ts'
import type { World } from '../world.ts'

/** Moves that are planned for somebody, or were. */
export function plannedMoveRoutes(world: World): readonly Route[] {
  return [
    read(
      '/v1/persons/{hmppsId}/planned-moves',
      'movements',
      ({ params }) => {
        const { prisonNumber } = findPerson(world, params.hmppsId)
        const moves = world.core.policies.moves.listed(world.plannedMoves.of(prisonNumber))
        return data(moves.map(({ prisonNumber: _number, ...move }) => move))
      },
      { since: 'target' },
    ),
  ]
}
