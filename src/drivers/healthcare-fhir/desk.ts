import { NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import type { FhirClient } from '../fhir-client.ts'
import { type FhirResource, text, values } from '../fhir-resource.ts'
import { numbersIn } from './numbers.ts'
import type { PeopleSource } from './reception.ts'
import { PRISON_NUMBER } from './systems.ts'

/** What every part of the healthcare driver works with. */
export interface Desk {
  /** How people come into being at the candidate. */
  readonly people: PeopleSource
  /** The system as a member of staff in this role uses it. */
  as(role: Role): FhirClient
  /** The records that carry the person's prison number, as the role finds them. */
  records(person: Person, role: Role): Promise<readonly FhirResource[]>
  /**
   * The id of the one record that carries the person's prison number.
   *
   * @throws {NonConformance} when there is none, or more than one
   */
  patientId(person: Person, role: Role): Promise<string>
  /** Remembers which record is the person's, where it cannot be found by prison number. */
  learns(person: Person, patient: FhirResource): void
}

export function deskOf(as: (role: Role) => FhirClient, people: PeopleSource): Desk {
  const known = new Map<string, string>()
  const records = async (person: Person, role: Role) => {
    const found = await as(role).search('Patient', { identifier: `${PRISON_NUMBER}|${person.prisonNumber}` })
    return found.matches.filter((patient) => !isReplaced(patient) && !isUnconfirmed(patient))
  }
  return {
    people,
    as,
    records,
    learns(person, { id }) {
      if (id !== undefined) known.set(person.prisonNumber, id)
    },
    async patientId(person, role) {
      const before = known.get(person.prisonNumber)
      if (before !== undefined) return before
      if (person.localId !== undefined) return person.localId
      const found = await records(person, role)
      const [id] = found.flatMap((patient) => patient.id ?? [])
      if (id === undefined || found.length > 1)
        throw new NonConformance({
          expected: `one record for ${person.name} (prison number ${person.prisonNumber})`,
          found: found.length === 0 ? 'none' : `${found.length}`,
          next: 'keep one record for each prison number.',
        })
      known.set(person.prisonNumber, id)
      return id
    },
  }
}

/** A number that nobody has confirmed does not make a record the person's. */
function isUnconfirmed(patient: FhirResource): boolean {
  return numbersIn(patient).prisonNumber.status === 'candidate'
}

/** Another record took this one's place; whoever looks for the number is to open that one. */
function isReplaced(patient: FhirResource): boolean {
  return patient.active === false && values(patient, 'link').some((link) => text(link, 'type') === 'replaced-by')
}
