import { Given, When } from '@cucumber/cucumber'
import type { Person } from '../src/domain/people.ts'
import type { Assessment } from './world.ts'

Given(
  "the prison's answers about {person} have fields in them that nobody knows yet",
  async function (this: Assessment, person: Person) {
    await this.prison.addsFields(person)
  },
)

When("another provider's system takes over at {person}'s prison", async function (this: Assessment, person: Person) {
  await this.prison.changesProvider(person)
})
