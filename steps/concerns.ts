import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { type ConcernAnswer, concernsFrom, expectConcern, expectConcernsHeld } from '../src/domain/concerns.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

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
  '{span}{role} sees the concern about {person} as {string}',
  async function (this: Assessment, span: Span, role: Role, person: Person, state: string) {
    await this.seen(
      span,
      () => this.healthcare.concerns(person, role),
      (shown) => expectConcern(shown, state),
    )
  },
)

Then(
  '{span}the prison holds exactly these concerns about {person}:',
  async function (this: Assessment, span: Span, person: Person, table: DataTable) {
    const expected = concernsFrom(table.hashes())
    await this.seen(
      span,
      () => this.prison.concernsHeld(person),
      (held) => expectConcernsHeld(held, expected),
    )
  },
)
