import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { appointmentsFrom, bookingsFrom, changesFrom } from '../src/domain/appointment-tables.ts'
import {
  type AnswerFailure,
  expectAppointments,
  expectEntered,
  expectOnList,
  expectSameAppointments,
  placeFrom,
} from '../src/domain/appointments.ts'
import { dateFrom } from '../src/domain/dates.ts'
import type { Limit } from '../src/domain/limits.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

When(
  '{role} books these appointments for {person}:',
  async function (this: Assessment, role: Role, person: Person, table: DataTable) {
    await this.healthcare.books(person, role, ...bookingsFrom(table.hashes(), this.now))
  },
)

Given(
  'these appointments for {person} are in both systems:',
  async function (this: Assessment, person: Person, table: DataTable) {
    await this.healthcare.books(person, 'nurse', ...bookingsFrom(table.hashes(), this.now))
    const limit = this.stage.limit('appointment propagation limit')
    const expected = appointmentsFrom(table.hashes(), this.now)
    await this.eventually(
      limit,
      () => this.prison.bookEntries(person),
      (book) => expectAppointments(book, expected),
    )
    await this.atRest([person])
  },
)

When(
  "{role} (has )moved/moves {person}'s {string} to:",
  async function (this: Assessment, role: Role, person: Person, name: string, table: DataTable) {
    await this.healthcare.moves(person, role, name, ...changesFrom(table.hashes(), this.now))
  },
)

When(
  "{role} (has )cancelled/cancels {person}'s {string} for the reason {string}",
  async function (this: Assessment, role: Role, person: Person, name: string, reason: string) {
    await this.healthcare.cancels(person, role, name, reason)
  },
)

When(
  "the prison (has )moved/moves {person}'s {string} to:",
  async function (this: Assessment, person: Person, name: string, table: DataTable) {
    await this.prison.changesEntry(person, name, ...changesFrom(table.hashes(), this.now))
  },
)

When(
  "the prison (has )cancelled/cancels {person}'s {string} for the reason {string}",
  async function (this: Assessment, person: Person, name: string, reason: string) {
    await this.prison.cancelsEntry(person, name, reason)
  },
)

Then(
  '{span}the prison holds exactly these appointments for {person}:',
  async function (this: Assessment, span: Span, person: Person, table: DataTable) {
    const expected = appointmentsFrom(table.hashes(), this.now)
    await this.seen(
      span,
      () => this.prison.bookEntries(person),
      (book) => expectAppointments(book, expected),
    )
  },
)

Then(
  '{span}{role} sees exactly these appointments for {person}:',
  async function (this: Assessment, span: Span, role: Role, person: Person, table: DataTable) {
    const expected = appointmentsFrom(table.hashes(), this.now)
    await this.seen(
      span,
      () => this.healthcare.appointments(person, role),
      (seen) => expectAppointments(seen, expected),
    )
  },
)

Then(
  '{span}the prison and healthcare hold the same appointments for {person}',
  async function (this: Assessment, span: Span, person: Person) {
    const both = () => Promise.all([this.healthcare.appointments(person, 'nurse'), this.prison.bookEntries(person)])
    await this.seen(span, both, ([here, there]) => expectSameAppointments(here, there))
  },
)

When(
  "the prison (has )taken/takes {person}'s {string} out of its book",
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

Given(
  "both systems know that the prison has moved {person}'s {string} to:",
  async function (this: Assessment, person: Person, name: string, table: DataTable) {
    await this.prison.changesEntry(person, name, ...changesFrom(table.hashes(), this.now))
    await this.prison.sendsNotices(person)
    const both = () => Promise.all([this.healthcare.appointments(person, 'nurse'), this.prison.bookEntries(person)])
    const limit = this.stage.limit('appointment event limit')
    await this.eventually(limit, both, ([here, there]) => expectSameAppointments(here, there))
  },
)

Given(
  "both systems know that {role} has cancelled {person}'s {string}",
  async function (this: Assessment, role: Role, person: Person, name: string) {
    await this.healthcare.cancels(person, role, name, 'pat')
    const both = () => Promise.all([this.healthcare.appointments(person, role), this.prison.bookEntries(person)])
    const limit = this.stage.limit('appointment propagation limit')
    await this.eventually(limit, both, ([here, there]) => expectSameAppointments(here, there))
  },
)

When(
  "the prison moves {person}'s {string}, and its notices about {person} arrive:",
  async function (this: Assessment, person: Person, name: string, about: Person, table: DataTable) {
    await this.prison.changesEntry(person, name, ...changesFrom(table.hashes(), this.now))
    await this.prison.sendsNotices(about)
  },
)
