import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import {
  alterationsFrom,
  appointmentsFrom,
  bookingsFrom,
  differencesFrom,
  slots,
} from '../src/domain/appointment-tables.ts'
import { expectAll } from '../src/domain/appointments.ts'
import type { Establishment, Person } from '../src/domain/people.ts'
import { expectDifferences } from '../src/domain/reconciliation.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

Given(
  '{many} appointments for {person} are in both systems',
  async function (this: Assessment, count: number, person: Person) {
    await this.healthcare.books(person, 'nurse', ...bookingsFrom(slots(count), this.now))
    const limit = this.stage.limit('appointment propagation limit')
    await this.eventually(
      limit,
      () => this.prison.bookEntries(person),
      (book) => expectAll(book, appointmentsFrom(slots(count), this.now)),
    )
    await this.atRest([person])
  },
)

Given(
  'the prison has altered its book for {person} without a word:',
  async function (this: Assessment, person: Person, table: DataTable) {
    await this.prison.altersBook(person, alterationsFrom(table.hashes(), this.now))
  },
)

When(
  '{role} reconciles the appointments of {prison} from {day} to {day}',
  async function (this: Assessment, role: Role, prison: Establishment, from: string, to: string) {
    await this.healthcare.reconciles(role, prison, { from, to })
  },
)

Then(
  'the reconciliation lists exactly these differences about {person}:',
  function (this: Assessment, person: Person, table: DataTable) {
    expectDifferences(this.healthcare.differences(person), differencesFrom(table.hashes()))
  },
)

Then('the reconciliation lists no difference about {person}', function (this: Assessment, person: Person) {
  expectDifferences(this.healthcare.differences(person), [])
})
