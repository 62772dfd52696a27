import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import type { Person } from '../src/domain/people.ts'
import { expectRollDifferences, rollDifferencesFrom } from '../src/domain/roll.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

Given("the prison's notices about {people} are lost", async function (this: Assessment, people: Person[]) {
  await this.atRest(people)
  await this.prison.losesNotices(people)
})

Given('the differences from the roll have come to be:', async function (this: Assessment, table: DataTable) {
  const expected = rollDifferencesFrom(table.hashes(), (name) => this.person(name))
  await this.eventually(
    this.stage.limit('roll check limit'),
    () => this.healthcare.rollDifferences(this.people, 'nurse'),
    (shown) => expectRollDifferences(shown, expected),
  )
})

When(
  '{role} closes the difference from the roll about {person}',
  async function (this: Assessment, role: Role, person: Person) {
    await this.healthcare.closesRollDifference(person, role)
  },
)

Then(
  '{span}{role} sees exactly these differences from the roll:',
  async function (this: Assessment, span: Span, role: Role, table: DataTable) {
    const expected = rollDifferencesFrom(table.hashes(), (name) => this.person(name))
    await this.seen(
      span,
      () => this.healthcare.rollDifferences(this.people, role),
      (shown) => expectRollDifferences(shown, expected),
    )
  },
)
