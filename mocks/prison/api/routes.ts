import { alertRoutes } from '../alerts/routes.ts'
import { peopleRoutes } from '../people/routes.ts'
import type { World } from '../world.ts'
import { type Route, read } from './route.ts'

/** Every operation of the External API. */
export function externalRoutes(world: World): readonly Route[] {
  return [
    read('/v1/status', 'reference', () => ({ status: 200, body: { data: { status: 'ok' }, errors: [] } })),
    {
      method: 'POST',
      path: '/token',
      condition: 'reference',
      since: 'today',
      answer: () => ({ status: 200, body: world.credentials.issue() }),
    },
    ...peopleRoutes(world),
    ...alertRoutes(world),
  ]
}
