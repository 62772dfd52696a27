import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { arrangementsFrom } from '../src/domain/appointment-tables.ts'
import { placeFrom } from '../src/domain/appointments.ts'
import { expectWork, workFrom } from '../src/domain/clinical-work.ts'
import { dateFrom } from '../src/domain/dates.ts'
import type { Limit } from '../src/domain/limits.ts'
import type { Person } from '../src/domain/people.ts'
import type { Unavailability } from '../src/domain/risk.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

Given('the link to the prison is {unavailability}', async function (this: Assessment, state: Unavailability) {
  this.afterwards(({ prison }) => prison.cutsLink('available again'))
  await this.prison.cutsLink(state)
})

Given(
  "while the prison cannot be reached, {role} has arranged these of {person}'s appointments:",
  async function (this: Assessment, role: Role, person: Person, table: DataTable) {
    await this.healthcare.arrangesAlone(person, role, arrangementsFrom(table.hashes(), this.now))
  },
)

Given('the outage has lasted for {limit}', async function (this: Assessment, limit: Limit) {
  await this.partByPart(limit, 1, async () => undefined)
})

When('healthcare is/was restarted', async function (this: Assessment) {
  await this.healthcare.goesThroughRestart()
})

When(
  '{role} does this clinical work for {person}:',
  async function (this: Assessment, role: Role, person: Person, table: DataTable) {
    const slot = { date: dateFrom('in 3 days', this.now), from: '10:00', to: '10:20', place: placeFrom('in cell') }
    await this.healthcare.worksOn(person, role, workFrom(table.hashes()), slot)
  },
)

Then(
  "{role} sees exactly this clinical work on {person}'s record:",
  async function (this: Assessment, role: Role, person: Person, table: DataTable) {
    expectWork(await this.healthcare.workOn(person, role), workFrom(table.hashes()))
  },
)
