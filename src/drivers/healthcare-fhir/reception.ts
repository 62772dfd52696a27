import { eventually, type Waiting } from '../../domain/eventually.ts'
import type { Limit } from '../../domain/limits.ts'
import { NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { HealthcareReception } from '../../domain/reception.ts'
import type { FhirResource } from '../fhir-resource.ts'
import { healthcareCameWith } from './came-with.ts'
import type { Desk } from './desk.ts'
import { prisonNumberIdentifier } from './numbers.ts'
import { healthcareReceptionWorklist } from './reception-worklist.ts'

/** How people come into being at the candidate, as its file says. */
export type PeopleSource = 'received-from-prison' | 'created-over-fhir' | 'arranged-by-control' | 'known'

export function healthcareReception(
  desk: Desk,
  people: PeopleSource,
  waiting: Waiting,
  limit: Limit,
): HealthcareReception {
  return {
    ...healthcareReceptionWorklist(desk),
    ...healthcareCameWith(desk),
    async knows(person) {
      const found = people === 'created-over-fhir' ? await desk.records(person, 'nurse') : []
      if (people === 'created-over-fhir' && found.length === 0)
        await desk.as('nurse').create({
          ...recordOf(person),
          identifier: [prisonNumberIdentifier(person.prisonNumber, 'verified')],
        })
      await eventually(
        waiting,
        limit,
        () => desk.records(person, 'nurse'),
        (records) => expectOne(person, records),
      )
      // Somebody whom the system had before is there at once; what the prison has just told of them may not be.
      if (people === 'known')
        await eventually(
          waiting,
          limit,
          () => openStays(desk, person),
          (stays) => expectStay(person, stays),
        )
    },
    async registersWithoutPrisonNumber(person) {
      const { resource } = await desk.as('nurse').create(recordOf(person))
      desk.learns(person, resource)
    },
  }
}

function recordOf({ family, given, birthDate, gender }: Person): FhirResource {
  return { resourceType: 'Patient', name: [{ family, given: [given] }], birthDate, gender }
}

async function openStays(desk: Desk, person: Person): Promise<readonly FhirResource[]> {
  const subject = `Patient/${await desk.patientId(person, 'nurse')}`
  return (await desk.as('nurse').search('Encounter', { subject, status: 'in-progress' })).matches
}

function expectStay(person: Person, stays: readonly FhirResource[]): void {
  if (stays.length > 0) return
  throw new NonConformance({
    expected: `a stay in prison on the record of ${person.name} (prison number ${person.prisonNumber})`,
    found: 'none',
    next: "take in the prison's notice of a reception for people who have a record already.",
  })
}

function expectOne(person: Person, records: readonly FhirResource[]): void {
  if (records.length === 1) return
  throw new NonConformance({
    expected: `one record for ${person.name}, whom the prison holds (prison number ${person.prisonNumber})`,
    found: records.length === 0 ? 'none' : `${records.length}`,
    next: "make a record when the prison's notice of a reception comes, and only one.",
  })
}
