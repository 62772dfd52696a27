import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { accessFrom, expectAccess, expectFoundPeople, expectTurnedAway, type Stranger } from '../src/domain/access.ts'
import { dateFrom } from '../src/domain/dates.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

Given("{person}'s record holds something of every kind", async function (this: Assessment, person: Person) {
  await this.healthcare.fillsRecord(person, dateFrom('in 5 days', this.now))
})

Given(
  "{role} {belonging} {person}'s care team",
  async function (this: Assessment, role: Role, ended: boolean, person: Person) {
    await this.healthcare.takesIntoCare(person, role, ended)
  },
)

When("{role} tries to use all of {person}'s record", async function (this: Assessment, role: Role, person: Person) {
  await this.healthcare.triesAccess(person, role)
})

Then(
  "{role} could do exactly this with {person}'s record:",
  function (this: Assessment, role: Role, person: Person, table: DataTable) {
    expectAccess(this.healthcare.accessSeen(person, role), accessFrom(table.hashes()[0]))
  },
)

Then(
  '{role} finds exactly {people} when looking for {people}',
  async function (this: Assessment, role: Role, found: Person[], sought: Person[]) {
    expectFoundPeople(await this.healthcare.looksFor(sought, role), found)
  },
)

Then(
  "somebody {stranger} is refused {person}'s record",
  async function (this: Assessment, stranger: Stranger, person: Person) {
    expectTurnedAway(await this.healthcare.triesAsStranger(person, stranger))
  },
)
