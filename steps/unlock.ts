import { Given, Then } from '@cucumber/cucumber'
import type { Limit } from '../src/domain/limits.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import { expectUnlock, type UnlockWords } from '../src/domain/unlock.ts'
import type { Assessment } from './world.ts'

Given(
  'the prison has set the unlock condition {string} for {person}',
  async function (this: Assessment, code: string, person: Person) {
    await this.prison.setsUnlockCondition(person, code)
  },
)

Given(
  'the prison (has )ended/ends the unlock condition {string} for {person}',
  async function (this: Assessment, code: string, person: Person) {
    await this.prison.endsUnlockCondition(person, code)
  },
)

Then(
  "{role} sees {unlock} with {person}'s booking {string}",
  async function (this: Assessment, role: Role, unlock: UnlockWords, person: Person, name: string) {
    expectUnlock(await this.healthcare.unlockWithBooking(person, role, name), unlock)
  },
)

Then(
  '{role} sees {unlock} for {person} in the clinic list {day}',
  async function (this: Assessment, role: Role, unlock: UnlockWords, person: Person, date: string) {
    expectUnlock(await this.healthcare.unlockInClinicList(person, role, date), unlock)
  },
)

Then(
  'time after time {role} sees {unlock} for {person} in the clinic list {day} within {limit}',
  async function (this: Assessment, role: Role, unlock: UnlockWords, person: Person, date: string, limit: Limit) {
    await this.timeAfterTime(
      limit,
      () => this.healthcare.unlockInClinicList(person, role, date),
      (shown) => expectUnlock(shown, unlock),
    )
  },
)
