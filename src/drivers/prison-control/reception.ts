import type { Person } from '../../domain/people.ts'
import type { PrisonReception } from '../../domain/reception.ts'
import { prisonBooks } from './books.ts'
import { prisonCameWith } from './came-with.ts'
import type { Control } from './control.ts'

export function prisonReception(control: Control): PrisonReception {
  return {
    ...prisonBooks(control),
    ...prisonCameWith(control),
    async receives(person, at) {
      await control('people/receive', { ...particularsOf(person), prisonId: at.code })
    },
    async transfers({ prisonNumber }, to) {
      await control('people/transfer', { prisonNumber, to: to.code })
    },
    async addsFields({ prisonNumber }) {
      await control('conditions/set', { prisonNumber, state: 'extended' })
    },
    async changesProvider({ prisonNumber }) {
      await control('conditions/set', { prisonNumber, state: 'other-provider' })
    },
    async releases({ prisonNumber }) {
      await control('people/release', { prisonNumber })
    },
  }
}

/** A person as the prison's books hold them: no NHS number. */
export function particularsOf(person: Person): Readonly<Record<string, unknown>> {
  return {
    prisonNumber: person.prisonNumber,
    firstName: person.given,
    lastName: person.family,
    dateOfBirth: person.birthDate,
    gender: person.gender === 'male' ? 'Male' : 'Female',
    aliases: (person.aliases ?? []).map(({ given, family }) => ({ firstName: given, lastName: family })),
  }
}
