import { type DataTable, Then, When } from '@cucumber/cucumber'
import { bookingsFrom, changesFrom, commitmentsFrom } from '../src/domain/appointment-tables.ts'
import { expectSending } from '../src/domain/appointments.ts'
import {
  expectAccepted,
  expectBookingsSent,
  type expectBusyOnly,
  expectRefused,
  type Refusal,
} from '../src/domain/booking-answers.ts'
import { busyFrom } from '../src/domain/commitments.ts'
import type { Limit } from '../src/domain/limits.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

When(
  '{role} tries to book this appointment for {person}:',
  async function (this: Assessment, role: Role, person: Person, table: DataTable) {
    await this.healthcare.triesToBook(person, role, ...bookingsFrom(table.hashes(), this.now))
  },
)

When(
  "{role} tries to move {person}'s {string} to:",
  async function (this: Assessment, role: Role, person: Person, name: string, table: DataTable) {
    await this.healthcare.triesToMove(person, role, name, ...changesFrom(table.hashes(), this.now))
  },
)

Then("{person}'s booking is refused because {refusal}", function (this: Assessment, person: Person, refusal: Refusal) {
  expectRefused(this.healthcare.bookingAnswer(person), refusal)
})

Then("{person}'s booking is accepted", function (this: Assessment, person: Person) {
  expectAccepted(this.healthcare.bookingAnswer(person))
})

Then(
  "{person}'s booking is accepted when {role} books it with:",
  async function (this: Assessment, person: Person, role: Role, table: DataTable) {
    await this.healthcare.booksAgain(person, role, ...changesFrom(table.hashes(), this.now))
    expectAccepted(this.healthcare.bookingAnswer(person))
  },
)

Then(
  "{person}'s booking is accepted when {role} books it knowing {refusal}",
  async function (this: Assessment, person: Person, role: Role, refusal: Refusal) {
    await this.healthcare.booksKnowingly(person, role, refusal)
    expectAccepted(this.healthcare.bookingAnswer(person))
  },
)

Then(
  'whoever booked is told that {person} is busy at these times, and {knowing}:',
  function (this: Assessment, person: Person, expectBusy: typeof expectBusyOnly, table: DataTable) {
    const busy = commitmentsFrom(table.hashes(), this.now).map(busyFrom)
    expectBusy(this.healthcare.bookingAnswer(person), busy)
  },
)

Then(
  'the prison has been sent {int} booking(s) of {person}, and none that it refuses',
  async function (this: Assessment, count: number, person: Person) {
    expectBookingsSent(await this.prison.bookingsSent(person), count)
  },
)

Then(
  "within {limit} {role} sees that the prison has {person}'s {string}",
  async function (this: Assessment, limit: Limit, role: Role, person: Person, name: string) {
    const look = () => this.healthcare.sendingOf(person, role, name)
    await this.eventually(limit, look, (state) => expectSending(state, ['sent', 'received']))
  },
)
