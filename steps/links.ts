import { type DataTable, Then, When } from '@cucumber/cucumber'
import {
  actsFrom,
  expectActs,
  expectEarlierNumber,
  expectReason,
  expectRecipients,
  expectSameRecord,
  type Telling,
} from '../src/domain/links.ts'
import { expectNhsNumberOf } from '../src/domain/numbers.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

When(
  "the prison (has )merged/merges {person}'s number into {person}'s",
  async function (this: Assessment, removed: Person, surviving: Person) {
    await this.prison.mergesNumbers(removed, surviving)
  },
)

When('the prison repeats its notices about {person}', async function (this: Assessment, person: Person) {
  await this.prison.repeatsNotices(person)
})

Then(
  "{span}looking up {person}'s number leads to {person}'s record",
  async function (this: Assessment, span: Span, removed: Person, surviving: Person) {
    await this.seen(span, () => this.healthcare.looksUpBoth(removed, surviving, 'identity officer'), expectSameRecord)
  },
)

Then(
  "{role} sees {person}'s number among the earlier numbers of {person}'s record",
  async function (this: Assessment, role: Role, removed: Person, surviving: Person) {
    expectEarlierNumber(await this.healthcare.numbersShown(surviving, role), removed.prisonNumber)
  },
)

Then(
  "{span}{role} sees {person}'s NHS number on {person}'s record",
  async function (this: Assessment, span: Span, role: Role, whose: Person, person: Person) {
    await this.seen(
      span,
      () => this.healthcare.numbersShown(person, role),
      (shown) => expectNhsNumberOf(shown, whose),
    )
  },
)

When(
  "{role} (has )linked/links {person}'s record to {person}'s prison number",
  async function (this: Assessment, role: Role, person: Person, to: Person) {
    await this.healthcare.links(person, role, to)
  },
)

When(
  "{role} (has )undone/undoes the link of {person}'s record to {person}'s prison number",
  async function (this: Assessment, role: Role, person: Person, from: Person) {
    await this.healthcare.separates(person, role, from)
  },
)

When(
  "{role} tries to undo a link of {person}'s record to {person}'s prison number",
  async function (this: Assessment, role: Role, person: Person, from: Person) {
    await this.healthcare.triesToSeparate(person, role, from)
  },
)

Then(
  "the audit of {person}'s record tells of these acts:",
  async function (this: Assessment, person: Person, table: DataTable) {
    expectActs(await this.healthcare.auditOf(person, 'identity officer'), actsFrom(table.hashes()))
  },
)

Then(
  "{role} sees on {person}'s record why the link was undone",
  async function (this: Assessment, role: Role, person: Person) {
    expectReason(await this.healthcare.reasonsWrittenDown(person, role))
  },
)

Then(
  "{span}{role} sees that those who were sent {person}'s information {telling}",
  async function (this: Assessment, span: Span, role: Role, person: Person, telling: Telling) {
    await this.seen(
      span,
      () => this.healthcare.recipientsTold(person, role),
      (states) => expectRecipients(states, telling),
    )
  },
)
