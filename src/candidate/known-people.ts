import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { CAST, type CastName, isNhsNumber } from '../domain/people.ts'
import type { KnownPerson } from '../evidence/known-people.ts'
import type { Candidate, KnownCandidatePerson, PeopleSource } from './candidate.ts'
import type { CandidateFile, WrittenPerson } from './file.ts'
import { type ListedPerson, peopleIn } from './people-list.ts'
import type { Complain } from './secrets.ts'

const USUAL = {
  healthcare: 'received-from-prison',
  prison: 'arranged-by-control',
  fhir: 'created-over-fhir',
} as const satisfies Record<CandidateFile['role'], PeopleSource['source']>

/**
 * How people come into being. No complaint repeats an NHS number, because it may be a real person's.
 *
 * @param folder of the candidate file; a list is named from there
 * @throws {InputProblem} for a list that is no list of people
 */
export function peopleOf({ people: written, role }: CandidateFile, folder: string, complain: Complain): PeopleSource {
  const usual = USUAL[role]
  if (typeof written !== 'object') return { source: written ?? usual }
  const path = 'list' in written ? ['people', 'list'] : ['people', 'known']
  const listed = 'list' in written ? listIn(written.list, folder, complain) : written.known.map(asListed)
  const seen = new Set<string>()
  const place = (index: number, key: string) => ('list' in written ? path : [...path, index, key])
  const whom = (index: number) => ('list' in written ? `line ${index + 2}: ` : '')
  return {
    source: 'known',
    people: listed.map((person, index) => {
      const { plays } = person
      if (plays !== undefined && !isCastName(plays))
        complain(place(index, 'name'), `${whom(index)}"${plays}" is not in the cast. Use one of ${CAST.join(', ')}.`)
      const number = person['nhs-number'].replaceAll(/[ -]/g, '')
      if (!isNhsNumber(number) || !number.startsWith('9'))
        complain(
          place(index, 'nhs-number'),
          `${whom(index)}this is not a synthetic NHS number. Give ten digits that begin with 9 and have a valid check digit.`,
        )
      if (seen.has(number))
        complain(place(index, 'nhs-number'), `${whom(index)}this NHS number stands in the file twice. Remove one.`)
      seen.add(number)
      return knownPerson(person, number)
    }),
  }
}

function listIn(file: string, folder: string, complain: Complain): readonly ListedPerson[] {
  const path = resolve(folder, file)
  try {
    return peopleIn(readFileSync(path, 'utf8'), file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    complain(['people', 'list'], `the list ${file} cannot be read. Write one with "interlock people list".`)
    return []
  }
}

function asListed({ name, ...person }: WrittenPerson): ListedPerson {
  return { ...person, ...(name === undefined ? {} : { plays: name }) }
}

function isCastName(text: string): text is CastName {
  return (CAST as readonly string[]).includes(text)
}

function knownPerson(written: ListedPerson, nhsNumber: string): KnownCandidatePerson {
  const { plays, given, family, gender, used } = written
  return {
    ...{ given, family, gender, nhsNumber },
    birthDate: written['birth-date'],
    prisonNumber: written['prison-number'],
    ...(plays !== undefined && isCastName(plays) ? { plays } : {}),
    ...(written['local-id'] === undefined ? {} : { localId: written['local-id'] }),
    ...(written.for === undefined ? {} : { reservedFor: written.for }),
    ...(used === undefined ? {} : { used }),
  }
}

/** By which name evidence shows a known person, by their place in the file. */
export const pseudonymOf = (index: number) => `known person ${index + 1}`

/** What evidence must not show of the people whom a candidate knew, and what it shows instead. */
export function pseudonymsOf({ people }: Candidate): readonly KnownPerson[] {
  if (people.source !== 'known') return []
  return people.people.map(({ plays, nhsNumber, prisonNumber, family, given, birthDate, localId }, index) => ({
    pseudonym: pseudonymOf(index),
    identifiers: [
      ...[nhsNumber, prisonNumber, family, birthDate],
      // Where they share the name of the cast, it says nothing about them.
      ...(given === plays || isCastName(given) ? [] : [given]),
      ...(localId === undefined ? [] : [localId]),
    ],
  }))
}
