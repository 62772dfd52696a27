/**
 * What a healthcare consumer may read under `today`. No such role exists at HMPPS: this is the union of the published
 * escort-custody and private-prison roles, as far as it is served here, and the three existing reads that following a
 * person needs (`/v1/persons`, `/v1/persons/{hmppsId}`, `prisoner-base-location`).
 */
const READABLE: ReadonlySet<string> = new Set([
  '/token',
  '/v1/status',
  '/v1/hmpps/reference-data',
  '/v1/hmpps/id/by-nomis-number/{nomisNumber}',
  '/v1/hmpps/id/nomis-number/by-hmpps-id/{hmppsId}',
  '/v1/persons',
  '/v1/persons/{hmppsId}',
  '/v1/persons/{hmppsId}/name',
  '/v1/persons/{hmppsId}/cell-location',
  '/v1/persons/{hmppsId}/prisoner-base-location',
  '/v1/persons/{hmppsId}/prison-timeline',
  '/v1/persons/{hmppsId}/alerts',
  '/v1/persons/{hmppsId}/active-alerts',
  '/v1/persons/{hmppsId}/risks/categories',
  '/v1/persons/{hmppsId}/risks/serious-harm',
  '/v1/persons/{hmppsId}/cell-share-risk-assessments',
  '/v1/persons/{hmppsId}/health-and-diet',
  '/v1/persons/{hmppsId}/care-needs',
  '/v1/persons/{hmppsId}/protected-characteristics',
  '/v1/persons/{hmppsId}/languages',
  '/v1/persons/{hmppsId}/sentences/latest-key-dates-and-adjustments',
  '/v1/prison/prisoners',
  '/v1/prison/prisoners/{hmppsId}',
  '/v1/prison/{prisonId}/prisoners/{hmppsId}/non-associations',
  '/v1/prison/{prisonId}/prisoners/{hmppsId}/scheduled-instances',
  '/v1/prison/{prisonId}/residential-hierarchy',
  '/v1/prison/{prisonId}/residential-details',
  '/v1/prison/{prisonId}/location/{key}',
  '/v1/prison/{prisonId}/capacity',
  '/v1/prison/{prisonId}/prison-regime',
  '/v1/prison/{prisonId}/appointments/search',
])

/** Whether the role assumed for healthcare has this path of the existing service. */
export function mayUse(path: string): boolean {
  return READABLE.has(path)
}
