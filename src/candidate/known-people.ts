import { CAST, isNhsNumber } from '../domain/people.ts'
import type { KnownPerson } from '../evidence/known-people.ts'
import type { Candidate, KnownCandidatePerson, PeopleSource } from './candidate.ts'
import type { CandidateFile, WrittenPerson } from './file.ts'
import type { Complain } from './secrets.ts'

/** How people come into being. No complaint repeats an NHS number, because it may be a real person's. */
export function peopleOf({ people: written, role }: CandidateFile, complain: Complain): PeopleSource {
  const usual = role === 'prison' ? 'arranged-by-control' : 'received-from-prison'
  if (typeof written !== 'object') return { source: written ?? usual }
  const seen = new Set<string>()
  return {
    source: 'known',
    people: written.known.map((person, index) => {
      const path = ['people', 'known', index] as const
      if (!CAST.includes(person.name))
        complain([...path, 'name'], `"${person.name}" is not in the cast. Use one of ${CAST.join(', ')}.`)
      const number = person['nhs-number'].replaceAll(/[ -]/g, '')
      if (!isNhsNumber(number) || !number.startsWith('9'))
        complain(
          [...path, 'nhs-number'],
          'this is not a synthetic NHS number. Give ten digits that begin with 9 and have a valid check digit.',
        )
      if (seen.has(number)) complain([...path, 'nhs-number'], 'this NHS number stands in the file twice. Remove one.')
      seen.add(number)
      return knownPerson(person, number)
    }),
  }
}

function knownPerson(written: WrittenPerson, nhsNumber: string): KnownCandidatePerson {
  const { name, given, family, gender } = written
  return {
    ...{ name, given, family, gender, nhsNumber },
    birthDate: written['birth-date'],
    prisonNumber: written['prison-number'],
    ...(written['local-id'] === undefined ? {} : { localId: written['local-id'] }),
  }
}

/** What evidence must not show of the people whom a candidate knew, and what it shows instead. */
export function pseudonymsOf({ people }: Candidate): readonly KnownPerson[] {
  if (people.source !== 'known') return []
  return people.people.map(({ name, nhsNumber, prisonNumber, family, given, birthDate, localId }, index) => ({
    pseudonym: `known person ${index + 1}`,
    identifiers: [
      ...[nhsNumber, prisonNumber, family, birthDate],
      // Where they share the name of the cast, it says nothing about them.
      ...(given === name ? [] : [given]),
      ...(localId === undefined ? [] : [localId]),
    ],
  }))
}
