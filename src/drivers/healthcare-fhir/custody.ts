import type { Custody, HealthcareCustody } from '../../domain/histories/custody.ts'
import { type FhirResource, identifiers, text, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { ESTABLISHMENT, LOCATION_KEY } from './systems.ts'

const STANDINGS: Readonly<Record<string, Custody['standing']>> = {
  arrived: 'in prison',
  'in-progress': 'in prison',
  onleave: 'out for the day',
}

/** All stays of somebody, and what those say that go on. */
export function healthcareCustody(desk: Desk): HealthcareCustody {
  return {
    async custodySeen(person, role) {
      const records = await desk.records(person, role)
      const found = await Promise.all(
        records.map(({ id }) => desk.as(role).search('Encounter', { subject: `Patient/${id ?? ''}` })),
      )
      const stays = found.flatMap(({ matches }) => matches)
      return {
        records: records.length,
        current: stays.flatMap((stay) => custodyIn(stay)),
        stays: stays.map((stay) => siteOf(stay) ?? 'no prison'),
        seen: found.map(({ where }) => where).join('; ') || 'no record',
      }
    },
  }
}

function custodyIn(stay: FhirResource): readonly Custody[] {
  const standing = STANDINGS[text(stay, 'status') ?? '']
  if (standing === undefined) return []
  const at = siteOf(stay)
  const [key] = values(stay, 'location.location').flatMap((place) => identifiers(place, LOCATION_KEY))
  return [
    {
      standing,
      ...(at === undefined ? {} : { at }),
      ...(key === undefined ? {} : { cell: key.startsWith(`${at}-`) ? key.slice(`${at}-`.length) : key }),
    },
  ]
}

function siteOf(stay: FhirResource): string | undefined {
  const places = values(stay, 'location.location')
  return [
    ...identifiers(stay, ESTABLISHMENT, 'serviceProvider.identifier'),
    ...places.flatMap((place) => identifiers(place, ESTABLISHMENT)),
  ][0]
}
