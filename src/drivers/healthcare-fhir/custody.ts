import type { Custody, HealthcareCustody } from '../../domain/histories/custody.ts'
import { type FhirResource, text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { placeOf } from './stay-place.ts'

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
        stays: stays.map((stay) => placeOf(stay).at ?? 'no prison'),
        seen: found.map(({ where }) => where).join('; ') || 'no record',
      }
    },
  }
}

function custodyIn(stay: FhirResource): readonly Custody[] {
  const standing = STANDINGS[text(stay, 'status') ?? '']
  if (standing === undefined) return []
  return [{ standing, ...placeOf(stay) }]
}
