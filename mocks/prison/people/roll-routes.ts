import { page } from '../api/paging.ts'
import { data, type Route, read } from '../api/route.ts'
import { knownPrison } from '../locations/routes.ts'
import type { World } from '../world.ts'
import { hmppsIdOf, isHeld, type Prisoner } from './prisoner.ts'
import { findPerson } from './routes.ts'

/** Everyone whom a prison holds, and everyone's comings and goings. */
export function rollRoutes(world: World): readonly Route[] {
  const { register } = world
  return [
    read(
      '/v1/prison/{prisonId}/roll',
      'roll',
      ({ params, query }) => {
        const prisonId = knownPrison(world, params.prisonId)
        const { roll, rollEntry } = world.core.policies.people
        return page(roll(register.all(), prisonId).map(rollEntry), query)
      },
      { since: 'target' },
    ),
    read(
      '/v1/persons/{hmppsId}/movements',
      'movements',
      ({ params, query }) => {
        const { prisonNumber } = findPerson(world, params.hmppsId)
        const movements = register.movementsOf(prisonNumber)
        return page(
          movements.map(({ at, type, direction, prisonId, reason }) => ({ at, type, direction, prisonId, reason })),
          query,
        )
      },
      { since: 'target' },
    ),
    read(
      '/v1/persons/{hmppsId}/prison-timeline',
      'movements',
      ({ params }) => {
        const { prisonNumber } = findPerson(world, params.hmppsId)
        const movements = register.movementsOf(prisonNumber)
        return data({ prisonPeriod: [{ prisons: [...new Set(movements.map(({ prisonId }) => prisonId))] }] })
      },
      { flagOff: true },
    ),
  ]
}

/** Who counts towards a prison's roll: those in it, and those out for the day. */
export function rollOf(people: readonly Prisoner[], prisonId: string): readonly Prisoner[] {
  return people.filter((prisoner) => prisoner.prisonId === prisonId && isHeld(prisoner) && !prisoner.mergedInto)
}

/** Who somebody is, and where and how they are held. */
export function rollView(prisoner: Prisoner): object {
  return {
    hmppsId: hmppsIdOf(prisoner),
    prisonerNumber: prisoner.prisonNumber,
    firstName: prisoner.firstName,
    lastName: prisoner.lastName,
    dateOfBirth: prisoner.dateOfBirth,
    status: prisoner.status,
    cellLocation: prisoner.cellLocation ?? null,
    receptionDate: prisoner.receptionDate,
  }
}
