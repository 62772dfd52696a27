import { Given, Then } from '@cucumber/cucumber'
import type { Person } from '../src/domain/people.ts'
import { type AtHome, type Choice, type Custody, decisionOf, expectLetThrough } from '../src/domain/registration.ts'
import { expectAtHome, expectPrompted } from '../src/domain/registration-explained.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

Given(
  '{role} (has )recorded/records {person} as {custody}, to leave {day}',
  async function (this: Assessment, role: Role, person: Person, custody: Custody, day: string) {
    await this.healthcare.recordsCustody(person, role, custody, day)
  },
)

Given(
  '{role} has recorded {person} as {custody}, with no day to leave',
  async function (this: Assessment, role: Role, person: Person, custody: Custody) {
    await this.healthcare.recordsCustody(person, role, custody)
  },
)

Given(
  '{role} (has )recorded/records that {person} {choice} and {atHome}',
  async function (this: Assessment, role: Role, person: Person, choice: Choice, atHome: AtHome) {
    await this.healthcare.recordsDecision(person, role, { ...decisionOf(person, choice, this.now), atHome })
    expectLetThrough(this.healthcare.registrationAnswer(person))
  },
)

Then(
  'whoever explains to {person} is prompted to consider keeping the registration at home',
  function (this: Assessment, person: Person) {
    expectPrompted(this.healthcare.explanationShown(person))
  },
)

Then(
  '{role} sees that {person} {atHome}',
  async function (this: Assessment, role: Role, person: Person, atHome: AtHome) {
    expectAtHome(await this.healthcare.decisions(person, role), atHome)
  },
)

Then(
  "{person}'s registration goes once {role} has recorded that {person} {atHome}",
  async function (this: Assessment, person: Person, role: Role, _same: Person, atHome: AtHome) {
    const decision = { ...decisionOf(person, 'chooses to register', this.now), atHome }
    await this.healthcare.recordsDecision(person, role, decision)
    await this.healthcare.triesToSubmit(person, role)
    expectLetThrough(this.healthcare.registrationAnswer(person))
  },
)
