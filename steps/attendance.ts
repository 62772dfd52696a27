import { Given, Then, When } from '@cucumber/cucumber'

import { expectAmong, placeFrom } from '../src/domain/appointments.ts'
import { aboutToBegin, expectOutcome, outcomeCode } from '../src/domain/attendance.ts'
import type { Establishment, Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

Given(
  "{person}'s {string} at {prison} is about to begin, and both systems know of it",
  async function (this: Assessment, person: Person, name: string, prison: Establishment) {
    const booking = { name, ...aboutToBegin(this.now), place: placeFrom(`${prison.name} treatment room 1`) }
    await this.healthcare.books(person, 'nurse', booking)
    await this.eventually(
      this.stage.limit('appointment propagation limit'),
      () => this.prison.bookEntries(person),
      (book) => expectAmong(book, { ...booking, state: 'booked' }),
    )
  },
)

Given(
  "both systems hold the outcome {string} of {person}'s {string}",
  async function (this: Assessment, outcome: string, person: Person, name: string) {
    await this.prison.recordsOutcome(person, name, outcomeCode(outcome))
    await this.eventually(
      this.stage.limit('movement outcome limit'),
      () => this.healthcare.outcomeOf(person, 'nurse', name),
      (seen) => expectOutcome(seen, outcome),
    )
  },
)

When(
  "the prison records {string} for {person}'s {string}",
  async function (this: Assessment, outcome: string, person: Person, name: string) {
    await this.prison.recordsOutcome(person, name, outcomeCode(outcome))
  },
)

When("the prison's notices about {person} arrive", async function (this: Assessment, person: Person) {
  await this.prison.sendsNotices(person)
})

Then(
  "{span}{role} sees the outcome {string} of {person}'s {string}",
  async function (this: Assessment, span: Span, role: Role, outcome: string, person: Person, name: string) {
    await this.seen(
      span,
      () => this.healthcare.outcomeOf(person, role, name),
      (seen) => expectOutcome(seen, outcome),
    )
  },
)
