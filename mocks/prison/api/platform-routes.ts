import type { World } from '../world.ts'
import { type Route, read } from './route.ts'

/** The service itself: is it there, how to reach the queue, which codes it uses. */
export function platformRoutes(world: World): readonly Route[] {
  return [
    read('/v1/status', 'reference', () => ({ status: 200, body: { data: { status: 'ok' }, errors: [] } })),
    read('/v1/hmpps/reference-data', 'reference', () => ({
      status: 200,
      body: { data: { prisonReferenceData: GENDERS, probationReferenceData: {} }, errors: [] },
    })),
    {
      method: 'POST',
      path: '/token',
      condition: 'reference',
      since: 'today',
      answer: () => ({ status: 200, body: world.credentials.issue() }),
    },
  ]
}

const GENDERS = {
  GENDER: [
    { code: 'F', description: 'Female' },
    { code: 'M', description: 'Male' },
  ],
}
