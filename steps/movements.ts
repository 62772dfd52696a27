import { When } from '@cucumber/cucumber'
import type { Movement } from '../src/domain/movements.ts'
import type { Establishment, Person } from '../src/domain/people.ts'
import type { Assessment } from './world.ts'

When('{person} {movement}', async function (this: Assessment, person: Person, movement: Movement) {
  await this.prison.moves(person, movement)
})

When('{people} are transferred to {prison}', async function (this: Assessment, people: Person[], to: Establishment) {
  for (const person of people) await this.prison.transfers(person, to)
})
