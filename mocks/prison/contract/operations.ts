/** An operation of the published contract that the simulator serves. */
export interface PublishedOperation {
  readonly method: 'get' | 'post'
  readonly path: string
}

/** What is served and published. The published file is older than the service: see {@link UNPUBLISHED}. */
export const PUBLISHED: readonly PublishedOperation[] = [
  get('/v1/status'),
  get('/v1/hmpps/id/by-nomis-number/{nomisNumber}'),
  get('/v1/hmpps/id/nomis-number/by-hmpps-id/{hmppsId}'),
  get('/v1/hmpps/reference-data'),
  get('/v1/persons'),
  get('/v1/persons/{hmppsId}'),
  get('/v1/persons/{hmppsId}/name'),
  get('/v1/persons/{hmppsId}/cell-location'),
  get('/v1/persons/{hmppsId}/prisoner-base-location'),
  get('/v1/persons/{hmppsId}/alerts'),
  get('/v1/persons/{hmppsId}/active-alerts'),
  get('/v1/persons/{hmppsId}/risks/categories'),
  get('/v1/persons/{hmppsId}/risks/serious-harm'),
  get('/v1/persons/{hmppsId}/health-and-diet'),
  get('/v1/persons/{hmppsId}/care-needs'),
  get('/v1/persons/{hmppsId}/protected-characteristics'),
  get('/v1/persons/{hmppsId}/languages'),
  get('/v1/persons/{hmppsId}/sentences/latest-key-dates-and-adjustments'),
  get('/v1/prison/prisoners'),
  get('/v1/prison/prisoners/{hmppsId}'),
  get('/v1/prison/{prisonId}/prisoners/{hmppsId}/non-associations'),
  get('/v1/prison/{prisonId}/prisoners/{hmppsId}/scheduled-instances'),
  get('/v1/prison/{prisonId}/residential-hierarchy'),
  get('/v1/prison/{prisonId}/residential-details'),
  get('/v1/prison/{prisonId}/location/{key}'),
  get('/v1/prison/{prisonId}/capacity'),
  get('/v1/prison/{prisonId}/prison-regime'),
  { method: 'post', path: '/v1/prison/{prisonId}/appointments/search' },
]

/** Served and real, but added after the published file, or never part of it. */
export const UNPUBLISHED: readonly string[] = [
  '/token',
  '/v1/persons/{hmppsId}/prison-timeline',
  '/v1/persons/{hmppsId}/cell-share-risk-assessments',
]

function get(path: string): PublishedOperation {
  return { method: 'get', path }
}

/** File name of an operation's schema: `get.persons.hmppsId.alerts.schema.json`. */
export function schemaFile({ method, path }: PublishedOperation): string {
  const words = path.replace('/v1/', '').replaceAll(/[{}]/g, '').split('/')
  return `${[method, ...words].join('.')}.schema.json`
}
