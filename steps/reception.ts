import { Given } from '@cucumber/cucumber'
import type { Establishment, Person } from '../src/domain/people.ts'
import type { Assessment } from './world.ts'

Given('{person} is held at {prison}', async function (this: Assessment, person: Person, prison: Establishment) {
  await this.prison.receives(person, prison)
  await this.healthcare.knows(person)
})

Given(
  '{person} is registered in healthcare without a prison number',
  async function (this: Assessment, person: Person) {
    await this.healthcare.registersWithoutPrisonNumber(person)
  },
)
