import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import type { Establishment, Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import {
  consentsFrom,
  expectConsents,
  expectCurrentStay,
  expectNoneExpected,
  expectOneRecord,
  expectOver,
  expectStays,
  staysFrom,
} from '../src/domain/stays.ts'
import type { Assessment, Span } from './world.ts'

When(
  '{person} is received( again) at {prison}',
  async function (this: Assessment, person: Person, prison: Establishment) {
    await this.prison.receives(person, prison)
  },
)

Given(
  '{people} is/are held at {prison} since {day}',
  async function (this: Assessment, people: Person[], prison: Establishment, date: string) {
    for (const person of people) await this.prison.receivedOn(person, prison, date)
    for (const person of people) await this.healthcare.knows(person)
  },
)

Given('{person} was released {day}', async function (this: Assessment, person: Person, date: string) {
  const limit = this.stage.limit('readmission limit')
  await this.prison.releasedOn(person, date)
  await this.eventually(limit, () => this.healthcare.stays(person, 'nurse'), expectOver)
})

Given('{person} is held at {prison} again', async function (this: Assessment, person: Person, prison: Establishment) {
  const limit = this.stage.limit('readmission limit')
  const expect = expectCurrentStay(prison)
  await this.prison.receives(person, prison)
  await this.eventually(limit, () => this.healthcare.stays(person, 'nurse'), expect)
})

When(
  '{role} recorded/records {day} that {person} agrees to be registered',
  async function (this: Assessment, role: Role, date: string, person: Person) {
    await this.healthcare.recordsConsent(person, role, date)
  },
)

Then(
  '{span}{role} sees these stays of {person}:',
  async function (this: Assessment, span: Span, role: Role, person: Person, table: DataTable) {
    const expected = staysFrom(table.hashes(), this.now)
    await this.seen(
      span,
      () => this.healthcare.stays(person, role),
      (stays) => expectStays(stays, expected),
    )
  },
)

Then('there is one record of {person}', async function (this: Assessment, person: Person) {
  expectOneRecord(await this.healthcare.recordCount(person, 'identity officer'), person)
})

Then(
  '{span}{role} sees these consents of {person}:',
  async function (this: Assessment, span: Span, role: Role, person: Person, table: DataTable) {
    const expected = consentsFrom(table.hashes(), this.now)
    await this.seen(
      span,
      () => this.healthcare.consents(person, role),
      (consents) => expectConsents(consents, expected),
    )
  },
)

Then(
  '{span}{role} sees no appointment of {person} that still stands',
  async function (this: Assessment, span: Span, role: Role, person: Person) {
    await this.seen(span, () => this.healthcare.plannedAppointments(person, role), expectNoneExpected)
  },
)
