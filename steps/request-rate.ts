import { Given, Then } from '@cucumber/cucumber'
import type { Limit } from '../src/domain/limits.ts'
import type { Person } from '../src/domain/people.ts'
import { expectPausesKept, expectRateKept } from '../src/domain/request-rate.ts'
import { expectCurrent } from '../src/domain/risk-confirmed.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

Given('the prison takes {many} requests a second', async function (this: Assessment, many: number) {
  this.afterwards(({ prison }) => prison.limitsLink())
  await this.prison.limitsLink(many)
})

Then('each pause that the prison asked for was kept', async function (this: Assessment) {
  expectPausesKept(await this.prison.arrivals())
})

Then(
  'since its first refusal the prison was asked no more than {many} requests a second',
  async function (this: Assessment, many: number) {
    expectRateKept(await this.prison.arrivals(), many)
  },
)

/** Openings of one record while the prison is busy with others. */
const OPENINGS = 4

Then(
  "however often {role} opens {person}'s record, the risk is current within {limit}",
  async function (this: Assessment, role: Role, person: Person, limit: Limit) {
    await this.partByPart(limit, OPENINGS, async () => {
      await this.eventually(
        limit,
        () => this.healthcare.riskShown(person, role),
        (shown) => expectCurrent(shown, this.freshness()),
      )
    })
  },
)
