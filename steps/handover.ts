import { type DataTable, Then, When } from '@cucumber/cucumber'
import { dateFrom } from '../src/domain/dates.ts'
import { expectKnown, knownFrom } from '../src/domain/handover.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

When(
  '{role} (has )recorded/records this of {person}:',
  async function (this: Assessment, role: Role, person: Person, table: DataTable) {
    await this.healthcare.recordsAll(person, role, knownFrom(table.hashes()), dateFrom('in 3 days', this.now))
  },
)

Then(
  '{span}{role} sees exactly this of {person}:',
  async function (this: Assessment, span: Span, role: Role, person: Person, table: DataTable) {
    const expected = knownFrom(table.hashes())
    await this.seen(
      span,
      () => this.healthcare.knownOf(person, role),
      (shown) => expectKnown(shown, expected),
    )
  },
)
