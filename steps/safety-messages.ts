import { type DataTable, Then, When } from '@cucumber/cucumber'
import type { CastName, Person } from '../src/domain/people.ts'
import { expectMessages, messageStateFrom } from '../src/domain/safety-messages.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

When('the prison turns down the concern about {person}', async function (this: Assessment, person: Person) {
  await this.prison.turnsDownConcern(person)
})

Then(
  '{span}{role} sees exactly these safety messages:',
  async function (this: Assessment, span: Span, role: Role, table: DataTable) {
    const expected = table.hashes().map(({ about = '', words = '', state = '' }) => ({
      person: this.person(about as CastName),
      words,
      state: messageStateFrom(state),
    }))
    await this.seen(
      span,
      () => this.healthcare.safetyMessages(this.people, role),
      (shown) => expectMessages(shown, expected),
    )
  },
)
