import { Then, When } from '@cucumber/cucumber'
import type { Person } from '../src/domain/people.ts'
import { expectNowhere } from '../src/domain/record-search.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

Then(
  "{role} finds {string} and {string} nowhere on {person}'s record",
  async function (this: Assessment, role: Role, word: string, other: string, person: Person) {
    expectNowhere(await this.healthcare.everythingOn(person, role), word, other)
  },
)

When(
  'the prison (has ){restricting} all that it knows of {person}',
  async function (this: Assessment, on: boolean, person: Person) {
    await this.prison.restricts(person, on)
  },
)
