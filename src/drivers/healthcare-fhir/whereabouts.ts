import type { Person } from '../../domain/people.ts'
import type { HealthcareWhereabouts, Whereabouts } from '../../domain/whereabouts.ts'
import { extensions, type FhirResource, isResource, text, texts, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { placeOf } from './stay-place.ts'
import { CONFIRMED_AT, ESTABLISHMENT, WHEREABOUTS } from './systems.ts'

const STATES: Readonly<Record<string, Whereabouts['state']>> = {
  'in-prison': 'in prison',
  court: 'at court',
  hospital: 'away for a time',
  'temporary-absence': 'away for a time',
  'in-transit': 'on the way',
  released: 'released',
}

/** Where people are, over FHIR; see docs/interface/needs.md. */
export function healthcareWhereabouts(desk: Desk): HealthcareWhereabouts {
  return {
    async whereabouts(person, role) {
      const subject = `Patient/${await desk.patientId(person, role)}`
      const { matches, where } = await desk.as(role).search('Encounter', { subject })
      const stay = matches.find((one) => text(one, 'status') !== 'finished') ?? matches.toSorted(byEnd).at(-1)
      return { ...whereaboutsIn(stay), seen: where }
    },
    async round({ clinicOn }, site, people, role) {
      const patients = new Map<string, Person>()
      for (const person of people) patients.set(`Patient/${await desk.patientId(person, role)}`, person)
      const { resource, where } = await desk.as(role).operation('$round', {
        resourceType: 'Parameters',
        parameter: [
          { name: 'establishment', valueIdentifier: { system: ESTABLISHMENT, value: site.code } },
          ...(clinicOn === undefined ? [] : [{ name: 'clinic', valueDate: clinicOn }]),
        ],
      })
      const listed = values(resource, 'entry.resource')
        .filter(isResource)
        .flatMap((stay) => {
          const [, person] = [...patients].find(([id]) => (text(stay, 'subject.reference') ?? '').endsWith(id)) ?? []
          const { confirmedAt } = whereaboutsIn(stay)
          return person ? [{ person, ...(confirmedAt === undefined ? {} : { confirmedAt }) }] : []
        })
      return { people: listed, seen: where }
    },
  }
}

function whereaboutsIn(stay: FhirResource | undefined): Whereabouts {
  const [code] = extensions(stay, WHEREABOUTS).flatMap((one) => texts(one, 'valueCode'))
  const [confirmedAt] = extensions(stay, CONFIRMED_AT).flatMap((one) => texts(one, 'valueInstant'))
  return {
    state: STATES[code ?? ''] ?? 'not stated',
    ...placeOf(stay),
    ...(confirmedAt === undefined ? {} : { confirmedAt }),
  }
}

function byEnd(a: FhirResource, b: FhirResource): number {
  return (text(a, 'period.end') ?? '').localeCompare(text(b, 'period.end') ?? '')
}
