import type { FhirClient } from '../fhir-client.ts'
import type { FhirResource } from '../fhir-resource.ts'
import { nhsNumberIdentifier, prisonNumberIdentifier } from './numbers.ts'
import { PRISON_NUMBER } from './systems.ts'

/** Somebody of a list, as the record of a system has to hold them. */
export interface Listed {
  readonly given: string
  readonly family: string
  readonly 'birth-date': string
  readonly gender: 'male' | 'female'
  readonly 'prison-number': string
  readonly 'nhs-number': string
}

/** The record of a person whom a system is to have before a run. */
export function recordOfListed(person: Listed): FhirResource {
  return {
    resourceType: 'Patient',
    active: true,
    name: [{ family: person.family, given: [person.given] }],
    birthDate: person['birth-date'],
    gender: person.gender,
    identifier: [
      prisonNumberIdentifier(person['prison-number'], 'verified'),
      nhsNumberIdentifier(person['nhs-number'], 'verified'),
    ],
  }
}

/** All of them as one transaction, which makes nobody twice. */
export function peopleBundle(people: readonly Listed[]): object {
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: people.map((person) => ({
      resource: recordOfListed(person),
      request: {
        method: 'POST',
        url: 'Patient',
        ifNoneExist: `identifier=${PRISON_NUMBER}|${person['prison-number']}`,
      },
    })),
  }
}

/** The id of the one record with the person's prison number; nothing where there is none, or more than one. */
export async function localIdOf(client: FhirClient, person: Listed): Promise<string | undefined> {
  const { matches } = await client.search('Patient', { identifier: `${PRISON_NUMBER}|${person['prison-number']}` })
  return matches.length === 1 ? matches[0]?.id : undefined
}
