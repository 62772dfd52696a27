import { When } from '@cucumber/cucumber'
import type { Establishment, Person } from '../src/domain/people.ts'
import type { Assessment } from './world.ts'

When('{person} is transferred to {prison}', async function (this: Assessment, person: Person, prison: Establishment) {
  await this.prison.transfers(person, prison)
})

When(
  '{person} is transferred to {prison}, and keeps every entry of the old book',
  async function (this: Assessment, person: Person, to: Establishment) {
    await this.prison.transfersKeepingBook(person, to)
  },
)

When('{person} leaves for another prison', async function (this: Assessment, person: Person) {
  await this.prison.leavesForAnotherPrison(person)
})

When('{person} arrives at {prison}', async function (this: Assessment, person: Person, prison: Establishment) {
  await this.prison.arrivesAt(person, prison)
})

When(
  '{person} is received( again) at {prison}',
  async function (this: Assessment, person: Person, prison: Establishment) {
    await this.prison.receives(person, prison)
  },
)

When('{person} goes to court', async function (this: Assessment, person: Person) {
  await this.prison.goesToCourt(person)
})

When('{person} comes back from court', async function (this: Assessment, person: Person) {
  await this.prison.comesBack(person)
})

When('{person} is released', async function (this: Assessment, person: Person) {
  await this.prison.releases(person)
})

When('{person} moves to another cell', async function (this: Assessment, person: Person) {
  await this.prison.movesToAnotherCell(person)
})
