import { type DataTable, defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import {
  CONCERN_ANSWERS,
  type ConcernAnswer,
  concernsFrom,
  expectConcern,
  expectConcernCount,
  expectConcernsHeld,
} from '../src/domain/concerns.ts'
import type { Limit } from '../src/domain/limits.ts'
import type { Person } from '../src/domain/people.ts'
import type { Unavailability } from '../src/domain/risk.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

defineParameterType({
  name: 'answer',
  regexp: new RegExp(CONCERN_ANSWERS.join('|')),
  transformer: (words: string): ConcernAnswer => words as ConcernAnswer,
})

Given(
  'the prison {answer} concerns about {person}',
  async function (this: Assessment, answer: ConcernAnswer, person: Person) {
    await this.prison.answersConcerns(person, answer)
  },
)

Given(
  "the prison's answer to the next concern about {person} is lost",
  async function (this: Assessment, person: Person) {
    await this.prison.losesNextConcernAnswer(person)
  },
)

Given(
  "the prison's tray of concerns about {person} is {unavailability}",
  async function (this: Assessment, person: Person, state: Unavailability) {
    await this.prison.makesConcerns(person, state)
  },
)

When(
  '{role} (has )raised/raises the self-harm concern {string} about {person}',
  async function (this: Assessment, role: Role, summary: string, person: Person) {
    await this.healthcare.raisesConcern(person, role, summary)
  },
)

When('the prison takes up the concern about {person}', async function (this: Assessment, person: Person) {
  await this.prison.takesUpConcern(person)
})

Then(
  'within {limit} {role} sees the concern about {person} as {string}',
  async function (this: Assessment, limit: Limit, role: Role, person: Person, state: string) {
    await this.eventually(
      limit,
      () => this.healthcare.concerns(person, role),
      (shown) => expectConcern(shown, state),
    )
  },
)

Then(
  'within {limit} the prison holds exactly these concerns about {person}:',
  async function (this: Assessment, limit: Limit, person: Person, table: DataTable) {
    const expected = concernsFrom(table.hashes())
    await this.eventually(
      limit,
      () => this.prison.concernsHeld(person),
      (held) => expectConcernsHeld(held, expected),
    )
  },
)

Then(
  'the prison still holds exactly {int} concern(s) about {person} throughout {limit}',
  async function (this: Assessment, count: number, person: Person, limit: Limit) {
    await this.throughout(
      limit,
      () => this.prison.concernsHeld(person),
      (held) => expectConcernCount(held, count),
    )
  },
)
