import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import {
  expectLeavers,
  expectRegistration,
  type Registration,
  registrationFrom,
} from '../src/domain/community-registration.ts'
import type { CastName, Establishment, Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

Given(
  '{role} (has )recorded/records the community registration of {people} as {registration}',
  async function (this: Assessment, role: Role, people: Person[], registration: Registration) {
    for (const person of people) await this.healthcare.recordsRegistration(person, role, registration)
  },
)

When('{people} are released', async function (this: Assessment, people: Person[]) {
  for (const person of people) await this.prison.releases(person)
})

Then(
  '{span}{prison} lists as having left without a practice exactly:',
  async function (this: Assessment, span: Span, prison: Establishment, table: DataTable) {
    const expected = table
      .hashes()
      .map(({ who, because }) => ({ person: this.person(who as CastName), because: registrationFrom(because) }))
    await this.seen(
      span,
      () => this.healthcare.leaversWithoutPractice(prison, this.people, 'nurse'),
      (leavers) => expectLeavers(leavers, expected),
    )
  },
)

Then(
  '{span}{role} sees the community registration of {person} as {registration}',
  async function (this: Assessment, span: Span, role: Role, person: Person, registration: Registration) {
    await this.seen(
      span,
      () => this.healthcare.registrationSeen(person, role),
      (seen) => expectRegistration(seen, registration),
    )
  },
)
