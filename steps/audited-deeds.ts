import { defineParameterType, Then, When } from '@cucumber/cucumber'
import {
  DEEDS,
  type Deed,
  expectEntries,
  expectNoneOf,
  expectReceived,
  expectSent,
  turnsOf,
} from '../src/domain/audited-deeds.ts'
import type { Limit } from '../src/domain/limits.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

defineParameterType({
  name: 'deed',
  regexp: new RegExp(DEEDS.join('|')),
  transformer: (words: string): Deed => words as Deed,
})

When("{role} has {deed} {person}'s record", async function (this: Assessment, role: Role, deed: Deed, person: Person) {
  await this.healthcare.doesWithRecord(person, role, deed)
})

When(
  "{volume} of things is done with {person}'s record",
  async function (this: Assessment, volume: Limit, person: Person) {
    for (const { role, deed } of turnsOf(volume.value)) await this.healthcare.doesWithRecord(person, role, deed)
  },
)

Then(
  "the audit of {person}'s record tells in full of all that was done with it",
  async function (this: Assessment, person: Person) {
    expectEntries(await this.healthcare.entriesAbout(person), this.healthcare.deedsDone(person))
  },
)

Then(
  "the audit of {person}'s record tells nothing of what was done with {person}'s",
  async function (this: Assessment, person: Person, other: Person) {
    expectNoneOf(await this.healthcare.entriesAbout(person), this.healthcare.deedsDone(other))
  },
)

Then(
  "{span}the audit of {person}'s record tells in full of what {role} sent",
  async function (this: Assessment, span: Span, person: Person, role: Role) {
    await this.seen(
      span,
      () => this.healthcare.entriesAbout(person),
      (audit) => expectSent(audit, role),
    )
  },
)

Then(
  "{span}the audit of {person}'s record tells in full of what was received",
  async function (this: Assessment, span: Span, person: Person) {
    await this.seen(span, () => this.healthcare.entriesAbout(person), expectReceived)
  },
)
