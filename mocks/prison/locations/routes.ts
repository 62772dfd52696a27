import { notFound } from '../api/refusal.ts'
import { data, type Route, read } from '../api/route.ts'
import type { World } from '../world.ts'
import type { Location } from './locations.ts'

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const

/** Places, and the day's regime. Rooms that nobody lives in are listed only by the proposed operation. */
export function locationRoutes(world: World): readonly Route[] {
  const { locations } = world
  return [
    read('/v1/prison/{prisonId}/residential-hierarchy', 'reference', ({ params }) => {
      const all = locations.of(knownPrison(world, params.prisonId)).filter(({ residential }) => residential)
      return data(all.filter(({ parentKey }) => !parentKey).map((top) => hierarchy(top, all, 1)))
    }),
    read('/v1/prison/{prisonId}/residential-details', 'reference', ({ params, query }) => {
      const prisonId = knownPrison(world, params.prisonId)
      const parent = query.get('parentPathHierarchy')
      const within = parent === null ? undefined : locations.find(`${prisonId}-${parent}`)
      if (parent !== null && !within) throw notFound(`Could not find location ${parent}`)
      const subLocations = locations
        .of(prisonId)
        .filter(({ residential, parentKey }) => residential && parentKey === within?.key)
      return data({
        topLevelLocationType: 'Wings',
        subLocationName: within ? 'Cells' : 'Wings',
        parentLocation: within ? locationView(within) : null,
        subLocations: subLocations.map(locationView),
      })
    }),
    read('/v1/prison/{prisonId}/location/{key}', 'reference', ({ params }) => {
      const location = locations.find(params.key ?? '')
      if (!location || location.prisonId !== params.prisonId) throw notFound(`Could not find location ${params.key}`)
      return data(locationView(location))
    }),
    read('/v1/prison/{prisonId}/capacity', 'reference', ({ params }) => {
      const cells = locations.of(knownPrison(world, params.prisonId)).filter(({ type }) => type === 'CELL').length
      return data({ maxCapacity: cells * 2, signedCapacity: cells * 2, workingCapacity: cells })
    }),
    read('/v1/prison/{prisonId}/prison-regime', 'reference', ({ params }) => {
      knownPrison(world, params.prisonId)
      return data(DAYS.map((dayOfWeek) => ({ ...world.core.policies.regime, dayOfWeek })))
    }),
    read(
      '/v1/prison/{prisonId}/healthcare/locations',
      'reference',
      ({ params }) =>
        data(
          locations
            .healthcare(knownPrison(world, params.prisonId))
            .map(({ key, name, active }) => ({ key, description: name, active })),
        ),
      { since: 'target' },
    ),
  ]
}

/** @throws {Refusal} 404 for a prison that is not simulated or that the consumer may not see */
export function knownPrison({ core }: World, prisonId: string | undefined): string {
  if (prisonId && core.sees(prisonId) && core.config.prisons.some(({ code }) => code === prisonId)) return prisonId
  throw notFound(`Prison with id ${prisonId} not found`)
}

function hierarchy(location: Location, all: readonly Location[], level: number): object {
  return {
    locationId: location.key,
    locationType: location.type,
    locationCode: location.code,
    fullLocationPath: location.path,
    localName: location.name,
    level,
    subLocations: all
      .filter(({ parentKey }) => parentKey === location.key)
      .map((child) => hierarchy(child, all, level + 1)),
  }
}

function locationView(location: Location): object {
  const isCell = location.type === 'CELL'
  return {
    key: location.key,
    code: location.code,
    pathHierarchy: location.path,
    locationType: location.type,
    localName: location.name,
    comments: null,
    capacity: isCell ? { maxCapacity: 2, workingCapacity: 1 } : null,
    certification: isCell ? { certified: true, capacityOfCertifiedCell: 1 } : null,
    status: location.active ? (location.residential ? 'ACTIVE' : 'NON_RESIDENTIAL') : 'INACTIVE',
    active: location.active,
    deactivatedByParent: false,
    level: location.path.split('-').length,
    parentLocationKey: location.parentKey ?? null,
    isResidential: location.residential,
  }
}
