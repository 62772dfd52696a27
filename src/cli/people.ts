import type { Candidate, KnownCandidatePerson } from '../candidate/candidate.ts'
import { pseudonymOf } from '../candidate/known-people.ts'
import type { ListedPerson } from '../candidate/people-list.ts'
import { personFor } from '../domain/people.ts'
import type { RunFacts } from '../domain/run-facts.ts'
import type { Stage } from '../domain/stage.ts'
import type { Allotment } from './allotment.ts'
import { type AskedExample, needsNewcomer } from './asked-examples.ts'

/** Who of a candidate's own people stands for whom, as the record may say it. */
export function peopleFacts(allotment: Allotment | undefined): Pick<RunFacts, 'knownPeople'> {
  if (!allotment) return {}
  return {
    knownPeople: allotment.given.map(({ example, name, index }) => ({ example, name, who: pseudonymOf(index) })),
  }
}

/** The list of a candidate's people as it is after a run: those who were given to an example are used up. */
export function usedUp({ people }: Candidate, { given }: Allotment): readonly ListedPerson[] {
  if (people.source !== 'known') return []
  const uses = new Map(given.map(({ index, example }) => [index, example]))
  return people.people.map((person, index) => lineOf(person, uses.get(index)))
}

function lineOf(person: KnownCandidatePerson, use: string | undefined): ListedPerson {
  const { given, family, gender, birthDate, prisonNumber, nhsNumber, plays, localId, reservedFor } = person
  const used = use ?? person.used
  return {
    ...{ given, family, gender, 'birth-date': birthDate, 'prison-number': prisonNumber, 'nhs-number': nhsNumber },
    ...(plays === undefined ? {} : { plays }),
    ...(localId === undefined ? {} : { 'local-id': localId }),
    ...(reservedFor === undefined ? {} : { for: reservedFor }),
    ...(used === undefined ? {} : { used }),
  }
}

/** Exactly the people whom a run with this seed and number would make up, each for the one example that uses them up. */
export function listFor(asked: readonly AskedExample[], seed: Stage['seed']): readonly ListedPerson[] {
  return asked
    .filter((one) => !needsNewcomer(one))
    .flatMap(({ extent, id, names }) =>
      names.map((name) => {
        const example = `${extent}/${id}`
        const { given, family, birthDate, gender, prisonNumber, nhsNumber } = personFor(name, { ...seed, example })
        return {
          ...{ plays: name, given, family, 'birth-date': birthDate, gender, 'prison-number': prisonNumber },
          ...{ 'nhs-number': nhsNumber, for: example },
        }
      }),
    )
}
