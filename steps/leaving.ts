import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import {
  expectLeaving,
  expectLeavingAnswer,
  type Leaving,
  type LeavingAnswerWords,
  preparedFrom,
} from '../src/domain/leaving.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

Given(
  "{role} (has )prepared/prepares the medicines for {person}'s {leaving}:",
  async function (this: Assessment, role: Role, person: Person, leaving: Leaving, table: DataTable) {
    await this.healthcare.preparesLeaving(person, role, leaving, preparedFrom(table.hashes()))
  },
)

When(
  "{role} completes the medicines for {person}'s {leaving}, saying {string}",
  async function (this: Assessment, role: Role, person: Person, leaving: Leaving, reason: string) {
    await this.healthcare.completesLeaving(person, role, leaving, reason)
  },
)

Then(
  "{person}'s medicines are {leavingAnswer}",
  function (this: Assessment, person: Person, words: LeavingAnswerWords) {
    expectLeavingAnswer(this.healthcare.leavingAnswer(person), words)
  },
)

Then(
  "{role} sees the medicines for {person}'s {leaving} as complete, saying {string}, with:",
  async function (this: Assessment, role: Role, person: Person, leaving: Leaving, reason: string, table: DataTable) {
    const medicines = preparedFrom(table.hashes())
    expectLeaving(await this.healthcare.leavingSeen(person, role, leaving), { complete: true, reason, medicines })
  },
)

Then(
  "{role} sees the medicines for {person}'s {leaving} as open, with:",
  async function (this: Assessment, role: Role, person: Person, leaving: Leaving, table: DataTable) {
    const medicines = preparedFrom(table.hashes())
    expectLeaving(await this.healthcare.leavingSeen(person, role, leaving), { complete: false, reason: '', medicines })
  },
)
