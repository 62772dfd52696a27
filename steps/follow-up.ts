import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { appointmentsFrom, bookingsFrom } from '../src/domain/appointment-tables.ts'
import { expectAppointments } from '../src/domain/appointments.ts'
import {
  clinicOf,
  expectClosedBecause,
  expectFollowUps,
  expectNoneAt,
  expectUrgentFirst,
  type FollowUp,
} from '../src/domain/follow-up.ts'
import type { Limit } from '../src/domain/limits.ts'
import type { CastName, Establishment, Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import { urgencyFrom } from '../src/domain/urgency.ts'
import type { Assessment } from './world.ts'

/** Rows of a table of follow-ups, in order. */
function followUpsIn(table: DataTable): readonly FollowUp[] {
  return table.hashes().map(({ for: person, name = '', urgency }) => ({
    person: person as CastName,
    name,
    ...(urgency ? { urgency: urgencyFrom(urgency) } : {}),
  }))
}

Given('{people} are held at {prison}', async function (this: Assessment, people: Person[], prison: Establishment) {
  for (const person of people) await this.prison.receives(person, prison)
  for (const person of people) await this.healthcare.knows(person)
})

Given(
  '{role} has booked these appointments for {person}:',
  async function (this: Assessment, role: Role, person: Person, table: DataTable) {
    for (const booking of bookingsFrom(table.hashes(), this.now))
      await this.healthcare.booksWithoutAsking(person, role, booking)
  },
)

Given('these appointments are in both systems:', async function (this: Assessment, table: DataTable) {
  const limit = this.stage.limit('appointment propagation limit')
  const rows = table.hashes()
  for (const row of rows)
    for (const booking of bookingsFrom([row], this.now))
      await this.healthcare.books(this.person(row.for as CastName), 'nurse', booking)
  for (const row of rows)
    await this.eventually(
      limit,
      () => this.prison.bookEntries(this.person(row.for as CastName)),
      (book) =>
        expectAppointments(
          book,
          appointmentsFrom(
            rows.filter((each) => each.for === row.for),
            this.now,
          ),
        ),
    )
})

Given(
  '{volume} of appointments for {day} is in both systems for {people}',
  async function (this: Assessment, volume: Limit, day: string, people: Person[]) {
    const limit = this.stage.limit('appointment propagation limit')
    const clinic = clinicOf(volume.value, people, day)
    for (const { person, booking } of clinic) await this.healthcare.books(person, 'nurse', booking)
    for (const whose of people)
      await this.eventually(
        limit,
        () => this.prison.bookEntries(whose),
        (book) =>
          expectAppointments(
            book,
            clinic.filter(({ person }) => person === whose).map(({ booking: { name } }) => ({ name })),
          ),
      )
  },
)

When(
  'the prison cancels the appointments of {people} for {day} at once',
  async function (this: Assessment, people: Person[], day: string) {
    await this.prison.cancelsAll(people, day)
  },
)

When(
  "{role} closes the follow-up of {person}'s {string} because {string}",
  async function (this: Assessment, role: Role, person: Person, name: string, reason: string) {
    await this.healthcare.closesFollowUp(person, role, name, reason)
  },
)

When(
  "{role} tries to close the follow-up of {person}'s {string} without a reason",
  async function (this: Assessment, role: Role, person: Person, name: string) {
    await this.healthcare.triesToCloseFollowUp(person, role, name)
  },
)

When(
  "{role} rebooks {person}'s {string} as:",
  async function (this: Assessment, role: Role, person: Person, name: string, table: DataTable) {
    for (const booking of bookingsFrom(table.hashes(), this.now))
      await this.healthcare.rebooks(person, role, name, booking)
  },
)

Given(
  'the appointment worklist of {prison} has come to hold:',
  async function (this: Assessment, prison: Establishment, table: DataTable) {
    await this.eventually(
      this.stage.limit('worklist limit'),
      () => this.healthcare.appointmentWorklist(prison, this.people, 'nurse'),
      (worklist) => expectFollowUps(worklist, followUpsIn(table)),
    )
  },
)

Given(
  'the lockdown has left {prison} with this to see to:',
  async function (this: Assessment, prison: Establishment, table: DataTable) {
    await this.eventually(
      this.stage.limit('worklist limit'),
      () => this.healthcare.appointmentWorklist(prison, this.people, 'nurse'),
      (worklist) => expectFollowUps(worklist, followUpsIn(table)),
    )
  },
)

Then(
  'within {limit} the appointment worklist of {prison} holds exactly:',
  async function (this: Assessment, limit: Limit, prison: Establishment, table: DataTable) {
    await this.eventually(
      limit,
      () => this.healthcare.appointmentWorklist(prison, this.people, 'nurse'),
      (worklist) => expectFollowUps(worklist, followUpsIn(table)),
    )
  },
)

Then(
  'throughout {limit} the appointment worklist of {prison} holds exactly:',
  async function (this: Assessment, limit: Limit, prison: Establishment, table: DataTable) {
    await this.throughout(
      limit,
      () => this.healthcare.appointmentWorklist(prison, this.people, 'nurse'),
      (worklist) => expectFollowUps(worklist, followUpsIn(table)),
    )
  },
)

Then(
  'within {limit} the appointment worklist of {prison} holds exactly, most urgent first:',
  async function (this: Assessment, limit: Limit, prison: Establishment, table: DataTable) {
    await this.eventually(
      limit,
      () => this.healthcare.appointmentWorklist(prison, this.people, 'nurse'),
      (worklist) => expectUrgentFirst(worklist, followUpsIn(table)),
    )
  },
)

Then(
  'within {limit} the appointment worklist of {prison} holds {volume} for {people}, most urgent first',
  async function (this: Assessment, limit: Limit, prison: Establishment, volume: Limit, people: Person[]) {
    const expected = clinicOf(volume.value, people, '').map(({ person, booking, urgency }) => ({
      person: person.name,
      name: booking.name,
      urgency,
    }))
    await this.eventually(
      limit,
      () => this.healthcare.appointmentWorklist(prison, this.people, 'nurse'),
      (worklist) => expectUrgentFirst(worklist, expected),
    )
  },
)

Then(
  'within {limit} the appointment worklist of {prison} holds nothing',
  async function (this: Assessment, limit: Limit, prison: Establishment) {
    await this.eventually(
      limit,
      () => this.healthcare.appointmentWorklist(prison, this.people, 'nurse'),
      (worklist) => expectFollowUps(worklist, []),
    )
  },
)

Then(
  'throughout {limit} the appointment worklist of {prison} holds nothing',
  async function (this: Assessment, limit: Limit, prison: Establishment) {
    await this.throughout(
      limit,
      () => this.healthcare.appointmentWorklist(prison, this.people, 'nurse'),
      (worklist) => expectFollowUps(worklist, []),
    )
  },
)

Then(
  "within {limit} none of {person}'s appointments stands at {prison}",
  async function (this: Assessment, limit: Limit, person: Person, prison: Establishment) {
    await this.eventually(
      limit,
      () => this.healthcare.appointments(person, 'nurse'),
      (seen) => expectNoneAt(seen, prison),
    )
  },
)

Then(
  '{role} sees that exactly these appointments of {person} stand:',
  async function (this: Assessment, role: Role, person: Person, table: DataTable) {
    const { found, seen } = await this.healthcare.appointments(person, role)
    const standing = found.filter(({ state }) => state === 'booked')
    expectAppointments({ found: standing, seen }, appointmentsFrom(table.hashes(), this.now))
  },
)

Then(
  "{role} sees that the follow-up of {person}'s {string} was closed because {string}",
  async function (this: Assessment, role: Role, person: Person, name: string, reason: string) {
    expectClosedBecause(await this.healthcare.followUpState(person, role, name), reason)
  },
)
