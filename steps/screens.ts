import { defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import type { Limit } from '../src/domain/limits.ts'
import type { Person } from '../src/domain/people.ts'
import {
  expectAnnounced,
  expectFirst,
  expectInSight,
  expectNamed,
  expectNoAlerts,
  expectNothingOf,
  expectOutOfSight,
  expectStated,
  expectStatedAsOld,
  expectUndisturbed,
  SIGHT_MOMENTS,
  type SightMoment,
} from '../src/domain/screens.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

defineParameterType({
  name: 'sightMoment',
  regexp: new RegExp(SIGHT_MOMENTS.join('|')),
  useForSnippets: false,
  transformer: (words: string): SightMoment => words as SightMoment,
})

Given(
  '{role} is writing {string} in the record of {person}',
  async function (this: Assessment, role: Role, words: string, person: Person) {
    await this.healthcare.beginsToWrite(person, role, words)
  },
)

Given("the prison's answers about the risk of {person} come late", async function (this: Assessment, person: Person) {
  await this.prison.answersLate(person)
})

When(
  '{role} turns from the record of {person} to that of {person} before it has come',
  async function (this: Assessment, role: Role, person: Person, next: Person) {
    await this.healthcare.turnsFrom(person, next, role)
  },
)

When('{role} goes back to the last record before this one', async function (this: Assessment, role: Role) {
  await this.healthcare.goesBack(role)
})

Then(
  'on every clinical view of {person} the active risk is in sight of {role} {sightMoment}',
  async function (this: Assessment, person: Person, role: Role, moment: SightMoment) {
    expectInSight(await this.healthcare.riskInSight(person, role, moment), await this.prison.activeAlerts(person))
  },
)

Then(
  'within {limit} the active risk of {person} is in sight of {role} on the open view',
  async function (this: Assessment, limit: Limit, person: Person, role: Role) {
    const held = await this.prison.activeAlerts(person)
    await this.eventually(
      limit,
      () => this.healthcare.openView(person, role),
      (view) => expectInSight([view], held),
    )
  },
)

Then(
  'within {limit} nothing of the {alert} alert of {person} is in sight of {role} on the open view',
  async function (this: Assessment, limit: Limit, code: string, person: Person, role: Role) {
    const ended = await this.prison.alertHeld(person, code)
    await this.eventually(
      limit,
      () => this.healthcare.openView(person, role),
      (view) => expectOutOfSight(view, ended),
    )
  },
)

Then(
  'what {role} was writing in the record of {person} is still {string}, and can be gone on with',
  async function (this: Assessment, role: Role, person: Person, words: string) {
    expectUndisturbed(await this.healthcare.openView(person, role), words)
  },
)

Then(
  'the change of the risk of {person} was announced to {role}',
  async function (this: Assessment, person: Person, role: Role) {
    expectAnnounced(await this.healthcare.openView(person, role), await this.prison.activeAlerts(person))
  },
)

Then(
  'within {limit} {role} can state the active risk of {person} and its age',
  async function (this: Assessment, limit: Limit, role: Role, person: Person) {
    const held = await this.prison.activeAlerts(person)
    await this.eventually(
      limit,
      async () => ({
        sight: await this.healthcare.firstSight(person, role),
        answered: await this.prison.lastAnswered(person),
      }),
      ({ sight, answered }) => expectStated(sight, held, answered),
    )
  },
)

Then(
  'within {limit} {role} can state that the risk of {person} is not current, and since when',
  async function (this: Assessment, limit: Limit, role: Role, person: Person) {
    await this.eventually(limit, () => this.healthcare.firstSight(person, role), expectStatedAsOld)
  },
)

Then(
  'the risk of {person} comes first in what {role} reads',
  async function (this: Assessment, person: Person, role: Role) {
    expectFirst(await this.healthcare.firstSight(person, role))
  },
)

Then(
  'throughout {limit} {role} is shown nothing of {person} with the record of {person}',
  async function (this: Assessment, limit: Limit, role: Role, person: Person, next: Person) {
    const held = await this.prison.activeAlerts(person)
    await this.throughout(
      limit,
      () => this.healthcare.shownNow(role),
      (shown) => expectNothingOf(shown, person, held, next),
    )
  },
)

Then(
  '{role} is shown the record of {person} without the alerts',
  async function (this: Assessment, role: Role, person: Person) {
    expectNoAlerts(await this.healthcare.shownNow(role), person, await this.prison.activeAlerts(person))
  },
)

Then(
  'each of at least {int} alerts and appointments of {person} has the name, as {role} sees it',
  async function (this: Assessment, kinds: number, person: Person, role: Role) {
    const { items, seen } = await this.healthcare.itemsOf(person, role)
    expectNamed(items, person, kinds, seen)
  },
)
