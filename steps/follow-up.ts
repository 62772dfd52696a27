import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { bookingsFrom } from '../src/domain/appointment-tables.ts'
import { type Booked, bookingOf, bookingsOf, clinicAt, clinicOf, expectHeld } from '../src/domain/clinics.ts'
import { dateFrom } from '../src/domain/dates.ts'
import {
  expectClosedBecause,
  expectFollowUps,
  expectInOrder,
  expectNoneAt,
  expectStanding,
  expectUrgentFirst,
  type FollowUp,
} from '../src/domain/follow-up.ts'
import type { Limit } from '../src/domain/limits.ts'
import type { CastName, Establishment, Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

/** How a worklist is compared. */
const ORDERS = { exactly: expectFollowUps, 'in this order': expectInOrder } as const
type Order = keyof typeof ORDERS

/** Books, and waits for the prison's books to hold it all. */
async function bookInBoth(world: Assessment, bookings: readonly Booked[]): Promise<void> {
  await world.healthcare.booksWithoutAsking('nurse', ...bookings)
  await world.eventually(
    world.stage.limit('appointment propagation limit'),
    () => Promise.all(world.people.map((person) => world.prison.bookEntries(person))),
    (books) => expectHeld(books, bookings),
  )
  await world.atRest(world.people)
}

Given('{people} are held at {prison}', async function (this: Assessment, people: Person[], prison: Establishment) {
  await Promise.all(people.map((person) => this.prison.receives(person, prison)))
  await Promise.all(people.map((person) => this.healthcare.knows(person)))
})

Given(
  '{role} has booked these appointments for {person}:',
  async function (this: Assessment, role: Role, person: Person, table: DataTable) {
    const bookings = bookingsFrom(table.hashes(), this.now).map((booking) => ({ person, booking }))
    await this.healthcare.booksWithoutAsking(role, ...bookings)
  },
)

Given(
  '{role} (has )booked/books {followUps} at {prison}',
  async function (this: Assessment, role: Role, items: FollowUp[], prison: Establishment) {
    await this.healthcare.booksWithoutAsking(role, ...bookingsOf(items, dateFrom('in 3 days', this.now), prison))
  },
)

Given(
  '{followUps} is/are booked for {day} at {prison}, in both systems',
  async function (this: Assessment, items: FollowUp[], day: string, prison: Establishment) {
    await bookInBoth(this, bookingsOf(items, day, prison))
  },
)

Given(
  'these appointments at {prison} are in both systems:',
  async function (this: Assessment, prison: Establishment, table: DataTable) {
    const people = table.hashes().map((row) => this.person(row.for as CastName))
    const bookings = bookingsFrom(table.hashes(), this.now)
    await bookInBoth(this, clinicAt(prison, people, bookings))
  },
)

Given(
  '{volume} of appointments for {day} is in both systems for {people}',
  async function (this: Assessment, volume: Limit, day: string, people: Person[]) {
    await bookInBoth(this, clinicOf(volume.value, people, day))
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
  "{role} rebooks {person}'s {string} at {prison}",
  async function (this: Assessment, role: Role, person: Person, name: string, prison: Establishment) {
    await this.healthcare.rebooks(person, role, name, bookingOf(name, dateFrom('in 5 days', this.now), prison))
  },
)

Given(
  'the appointment worklist of {prison} has come to hold exactly {followUps}',
  async function (this: Assessment, prison: Establishment, items: FollowUp[]) {
    await this.eventually(
      this.stage.limit('worklist limit'),
      () => this.healthcare.appointmentWorklist(prison, this.people, 'nurse'),
      (worklist) => expectFollowUps(worklist, items),
    )
  },
)

Given(
  'the lockdown has left {prison} with exactly {followUps} to see to',
  async function (this: Assessment, prison: Establishment, items: FollowUp[]) {
    await this.eventually(
      this.stage.limit('worklist limit'),
      () => this.healthcare.appointmentWorklist(prison, this.people, 'nurse'),
      (worklist) => expectFollowUps(worklist, items),
    )
  },
)

Then(
  '{span}the appointment worklist of {prison} holds {order} {followUps}',
  async function (this: Assessment, span: Span, prison: Establishment, order: Order, items: FollowUp[]) {
    await this.seen(
      span,
      () => this.healthcare.appointmentWorklist(prison, this.people, 'nurse'),
      (worklist) => ORDERS[order](worklist, items),
    )
  },
)

Then(
  '{span}the appointment worklist of {prison} holds {volume} for {people}, most urgent first',
  async function (this: Assessment, span: Span, prison: Establishment, volume: Limit, people: Person[]) {
    await this.seen(
      span,
      () => this.healthcare.appointmentWorklist(prison, this.people, 'nurse'),
      (worklist) => expectUrgentFirst(worklist, clinicOf(volume.value, people, '')),
    )
  },
)

Then(
  "{span}none of {person}'s appointments stands at {prison}",
  async function (this: Assessment, span: Span, person: Person, prison: Establishment) {
    await this.seen(
      span,
      () => this.healthcare.appointments(person, 'nurse'),
      (appointments) => expectNoneAt(appointments, prison),
    )
  },
)

Then(
  "{role} sees that {person}'s {string} stands at {prison}",
  async function (this: Assessment, role: Role, person: Person, name: string, prison: Establishment) {
    expectStanding(await this.healthcare.appointments(person, role), name, prison)
  },
)

Then(
  "{role} sees that the follow-up of {person}'s {string} was closed because {string}",
  async function (this: Assessment, role: Role, person: Person, name: string, reason: string) {
    expectClosedBecause(await this.healthcare.followUpState(person, role, name), reason)
  },
)
