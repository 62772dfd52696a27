import type { Establishment } from '../../../../src/domain/people.ts'
import { isObject, text } from '../../fhir/resource.ts'
import { ESTABLISHMENT, LOCATION_KEY } from '../../fhir/systems.ts'

/** Where the prison says a person is. */
export interface Whereabouts {
  readonly inPrison: boolean
  /** Held by the prison and out for the day, at court or in hospital. */
  readonly away?: boolean
  readonly prisonId?: string
  /** Path within the establishment, for example `A-1-001`. */
  readonly cell?: string
  /** `Admission`, `Release`, `Transfers`, `Court`, `Temporary Absence`; others may be added by the prison. */
  readonly lastMovement?: string
  /** ISO date. */
  readonly receptionDate?: string
}

const PLACE = 'http://terminology.hl7.org/CodeSystem/location-physical-type'

/** What the two reads say together; the base location is the one that knows about movements. */
export function whereaboutsFrom(details: unknown, base: unknown): Whereabouts {
  const prisonId = text(base, 'prisonId') ?? text(details, 'prisonId')
  const cell = text(details, 'cellLocation')
  const lastMovement = text(base, 'lastMovementType')
  const receptionDate = text(base, 'receptionDate')
  return {
    inPrison: isObject(base) && base.inPrison === true,
    away: text(details, 'status') === 'ACTIVE OUT',
    ...(prisonId ? { prisonId } : {}),
    ...(cell ? { cell } : {}),
    ...(lastMovement ? { lastMovement } : {}),
    ...(receptionDate ? { receptionDate } : {}),
  }
}

/** The establishment, and the place in it. */
export function placeOf({ prisonId, cell }: Whereabouts, establishments: readonly Establishment[]): object {
  if (!prisonId) return {}
  const name = establishments.find(({ code }) => code === prisonId)?.name ?? prisonId
  const establishment = { identifier: { system: ESTABLISHMENT, value: prisonId }, display: name }
  const site = { location: establishment, physicalType: { coding: [{ system: PLACE, code: 'si' }] } }
  const inside = {
    location: { identifier: { system: LOCATION_KEY, value: `${prisonId}-${cell}` }, display: cell },
    physicalType: { coding: [{ system: PLACE, code: 'ro' }] },
  }
  return { serviceProvider: establishment, location: cell ? [site, inside] : [site] }
}
