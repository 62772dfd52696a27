import { Given, Then } from '@cucumber/cucumber'
import { NonConformance } from '../src/domain/outcomes.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

Given(
  'the prison holds an active {alert} alert for {person}',
  async function (this: Assessment, code: string, person: Person) {
    await this.prison.holdsAlert(person, code)
  },
)

Then(
  "{role} sees the {alert} alert on {person}'s record",
  async function (this: Assessment, role: Role, code: string, person: Person) {
    const shown = await this.healthcare.riskShown(person, role)
    if (!shown.alerts.some((alert) => alert.code === code))
      throw new NonConformance({
        expected: `the ${code} alert to be shown`,
        found: `${shown.state}, ${shown.alerts.length} alerts`,
      })
  },
)
