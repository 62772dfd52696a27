import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { placeFrom } from '../src/domain/appointments.ts'
import { dateFrom } from '../src/domain/dates.ts'
import {
  type EscortSeen,
  expectEscorts,
  expectMode,
  expectSuitable,
  expectTold,
  expectWithheld,
  type Mode,
  type Need,
  type OutsideBooking,
} from '../src/domain/outside-appointments.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

/** The one row of a table about an outside appointment. */
function bookingIn(name: string, table: DataTable, now: Date): OutsideBooking {
  const [row = {}] = table.hashes()
  return {
    name,
    date: dateFrom(row.day ?? '', now),
    from: row.from ?? '',
    to: row.to ?? '',
    at: row.at ?? '',
    ...(row['held by'] ? { mode: row['held by'] as Mode } : {}),
    ...(row.room ? { room: placeFrom(row.room) } : {}),
    ...(row['return by'] ? { returnBy: row['return by'] } : {}),
    ...(row.needs ? { needs: row.needs as Need } : {}),
  }
}

/** Rows of a table of escorts; missing columns say nothing. */
function escortsIn(table: DataTable, now: Date): readonly Partial<EscortSeen>[] {
  return table.hashes().map(({ name, day, from, to, decision, 'return by': returnBy }) => ({
    ...(name ? { name } : {}),
    ...(day ? { date: dateFrom(day, now) } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(returnBy ? { returnBy } : {}),
    ...(decision ? { decision: decision as EscortSeen['decision'] } : {}),
  }))
}

When(
  '{role} books an outside appointment {string} for {person}:',
  async function (this: Assessment, role: Role, name: string, person: Person, table: DataTable) {
    await this.healthcare.booksOutside(person, role, bookingIn(name, table, this.now))
  },
)

Given(
  'an outside appointment {string} for {person} is in both systems:',
  async function (this: Assessment, name: string, person: Person, table: DataTable) {
    await this.healthcare.booksOutside(person, 'nurse', bookingIn(name, table, this.now))
    await this.eventually(
      this.stage.limit('appointment propagation limit'),
      () => this.prison.escortsAsked(person),
      (escorts) => expectEscorts(escorts, [{ name }]),
    )
    await this.atRest([person])
  },
)

When(
  "the prison decides on the escort for {person}'s {string}: {string}",
  async function (this: Assessment, person: Person, name: string, decision: 'agreed' | 'refused') {
    await this.prison.decidesEscort(person, name, decision)
  },
)

Then(
  "{span}the prison is asked exactly this of {person}'s escorts:",
  async function (this: Assessment, span: Span, person: Person, table: DataTable) {
    const expected = escortsIn(table, this.now)
    await this.seen(
      span,
      () => this.prison.escortsAsked(person),
      (escorts) => expectEscorts(escorts, expected),
    )
  },
)

Then(
  '{span}{role} sees exactly these escorts for {person}:',
  async function (this: Assessment, span: Span, role: Role, person: Person, table: DataTable) {
    const expected = escortsIn(table, this.now)
    await this.seen(
      span,
      () => this.healthcare.escortsShown(person, role),
      (escorts) => expectEscorts(escorts, expected),
    )
  },
)

Then(
  'what {person} may read tells of these appointments:',
  async function (this: Assessment, person: Person, table: DataTable) {
    const expected = table
      .hashes()
      .map(({ name = '', day = '', from = '' }) => ({ name, date: dateFrom(day, this.now), from }))
    expectTold(await this.healthcare.patientFacingAppointments(person, 'nurse'), expected)
  },
)

Then(
  'what {person} may read tells neither when nor where the outside appointment is:',
  async function (this: Assessment, person: Person, table: DataTable) {
    const told = await this.healthcare.patientFacingAppointments(person, 'nurse')
    expectWithheld(told, bookingIn('', table, this.now))
  },
)

Then(
  "{role} sees that {person}'s {string} is {suitability} for a remote consultation",
  async function (this: Assessment, role: Role, person: Person, name: string, suitable: boolean) {
    expectSuitable(await this.healthcare.outsideAppointment(person, role, name), suitable)
  },
)

Then(
  "{role} sees that {person}'s {string} is held {mode}",
  async function (this: Assessment, role: Role, person: Person, name: string, mode: Mode) {
    expectMode(await this.healthcare.outsideAppointment(person, role, name), mode)
  },
)
