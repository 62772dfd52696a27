import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import {
  type AnswerFailure,
  type AppointmentSeen,
  type Booking,
  expectAppointments,
  expectEntered,
  expectOnList,
  expectSameAppointments,
  placeFrom,
  roleFrom,
} from '../src/domain/appointments.ts'
import { dateFrom } from '../src/domain/dates.ts'
import type { Limit } from '../src/domain/limits.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

type Row = Readonly<Record<string, string>>

const given = (row: Row, column: string) => (row[column] ? { [column]: row[column] } : {})

/** What a row says of a booking; empty cells and missing columns say nothing. */
function changeIn(row: Row, now: Date): Partial<Booking> {
  return {
    ...given(row, 'name'),
    ...(row.day ? { date: dateFrom(row.day, now) } : {}),
    ...given(row, 'from'),
    ...given(row, 'to'),
    ...(row.place ? { place: placeFrom(row.place) } : {}),
    ...(row.with ? { with: roleFrom(row.with) } : {}),
    ...given(row, 'about'),
  }
}

/** Rows of a table of bookings. */
function bookingsIn(table: DataTable, now: Date): readonly Booking[] {
  return table.hashes().map((row) => ({ name: '', date: '', from: '', place: 'nowhere', ...changeIn(row, now) }))
}

/** Rows of a table of appointments as a system shows them; without a state they stand. */
function expectedIn(table: DataTable, now: Date): readonly Partial<AppointmentSeen>[] {
  return table.hashes().map((row) => {
    const { with: holder, about: _private, ...seen } = changeIn(row, now)
    return {
      ...seen,
      state: row.state === 'cancelled' ? 'cancelled' : 'booked',
      ...given(row, 'reason'),
      ...given(row, 'category'),
      ...(row['entered by'] ? { enteredBy: row['entered by'] === 'prison' ? 'prison' : 'healthcare' } : {}),
      ...(holder ? { heldBy: [holder] } : {}),
    }
  })
}

When(
  '{role} books these appointments for {person}:',
  async function (this: Assessment, role: Role, person: Person, table: DataTable) {
    for (const booking of bookingsIn(table, this.now)) await this.healthcare.books(person, role, booking)
  },
)

Given(
  'these appointments for {person} are in both systems:',
  async function (this: Assessment, person: Person, table: DataTable) {
    for (const booking of bookingsIn(table, this.now)) await this.healthcare.books(person, 'nurse', booking)
    const limit = this.stage.limit('appointment propagation limit')
    const expected = expectedIn(table, this.now)
    await this.eventually(
      limit,
      () => this.prison.bookEntries(person),
      (book) => expectAppointments(book, expected),
    )
  },
)

When(
  "{role} moves {person}'s {string} to:",
  async function (this: Assessment, role: Role, person: Person, name: string, table: DataTable) {
    for (const row of table.hashes()) await this.healthcare.moves(person, role, name, changeIn(row, this.now))
  },
)

When(
  "{role} cancels {person}'s {string} for the reason {string}",
  async function (this: Assessment, role: Role, person: Person, name: string, reason: string) {
    await this.healthcare.cancels(person, role, name, reason)
  },
)

When(
  "the prison moves {person}'s {string} to:",
  async function (this: Assessment, person: Person, name: string, table: DataTable) {
    for (const row of table.hashes()) await this.prison.changesEntry(person, name, changeIn(row, this.now))
  },
)

When(
  "the prison cancels {person}'s {string} for the reason {string}",
  async function (this: Assessment, person: Person, name: string, reason: string) {
    await this.prison.cancelsEntry(person, name, reason)
  },
)

Then(
  'within {limit} the prison holds exactly these appointments for {person}:',
  async function (this: Assessment, limit: Limit, person: Person, table: DataTable) {
    const expected = expectedIn(table, this.now)
    await this.eventually(
      limit,
      () => this.prison.bookEntries(person),
      (book) => expectAppointments(book, expected),
    )
  },
)

Then(
  'within {limit} {role} sees exactly these appointments for {person}:',
  async function (this: Assessment, limit: Limit, role: Role, person: Person, table: DataTable) {
    const expected = expectedIn(table, this.now)
    await this.eventually(
      limit,
      () => this.healthcare.appointments(person, role),
      (seen) => expectAppointments(seen, expected),
    )
  },
)

Then(
  'within {limit} the prison and healthcare hold the same appointments for {person}',
  async function (this: Assessment, limit: Limit, person: Person) {
    const both = () => Promise.all([this.healthcare.appointments(person, 'nurse'), this.prison.bookEntries(person)])
    await this.eventually(limit, both, ([here, there]) => expectSameAppointments(here, there))
  },
)

Given(
  "the prison has cancelled {person}'s {string} for the reason {string}",
  async function (this: Assessment, person: Person, name: string, reason: string) {
    await this.prison.cancelsEntry(person, name, reason)
  },
)

When(
  "the prison takes {person}'s {string} out of its book",
  async function (this: Assessment, person: Person, name: string) {
    await this.prison.deletesEntry(person, name)
  },
)

Given(
  "the prison's next {int} answers about {person}'s appointments are {failure}",
  async function (this: Assessment, times: number, person: Person, failure: AnswerFailure) {
    await this.prison.answersAppointments(person, failure, times)
  },
)

Then(
  'throughout {limit} the prison holds exactly these appointments for {person}:',
  async function (this: Assessment, limit: Limit, person: Person, table: DataTable) {
    const expected = expectedIn(table, this.now)
    await this.throughout(
      limit,
      () => this.prison.bookEntries(person),
      (book) => expectAppointments(book, expected),
    )
  },
)

Then(
  'throughout {limit} the prison and healthcare hold the same appointments for {person}',
  async function (this: Assessment, limit: Limit, person: Person) {
    const both = () => Promise.all([this.healthcare.appointments(person, 'nurse'), this.prison.bookEntries(person)])
    await this.throughout(limit, both, ([here, there]) => expectSameAppointments(here, there))
  },
)

Then(
  "within {limit} {role}'s clinic list for {day} holds {person} and not {person}",
  async function (this: Assessment, limit: Limit, role: Role, date: string, there: Person, gone: Person) {
    const look = () => this.healthcare.clinicList(role, date, [there, gone])
    await this.eventually(limit, look, (listed) => expectOnList(listed, [there]))
  },
)

Then(
  'time after time what {role} books for {person} is in the prison within {limit}',
  async function (this: Assessment, role: Role, person: Person, limit: Limit) {
    const sample = { name: '', date: '', from: '09:00', to: '09:10', place: placeFrom('in cell') }
    await this.timeAfterTime(
      limit,
      () => this.prison.bookEntries(person),
      (book) => expectEntered(book, sample.name),
      (number) => {
        Object.assign(sample, { name: `Sample ${number}`, date: dateFrom(`in ${number} days`, this.now) })
        return this.healthcare.books(person, role, { ...sample })
      },
    )
  },
)
