import { type DataTable, defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import {
  DOSES,
  type Dose,
  dosesIn,
  expectMissedDoses,
  expectUnnamed,
  ORDINARY_RULE,
} from '../src/domain/missed-doses.ts'
import type { CastName, Establishment, Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

defineParameterType({
  name: 'doses',
  regexp: new RegExp(`(?:${DOSES.join('|')})(?:, (?:${DOSES.join('|')}))*`),
  useForSnippets: false,
  transformer: (words: string): readonly Dose[] => dosesIn(words),
})

Given(
  '{role} has set {int} missed doses in a row as the rule of {prison}',
  async function (this: Assessment, role: Role, missed: number, site: Establishment) {
    this.afterwards(({ healthcare }) => healthcare.setsMissedDoseRule(site, role, ORDINARY_RULE))
    await this.healthcare.setsMissedDoseRule(site, role, missed)
  },
)

When(
  "{role} (has )recorded/records the doses of {person}'s {string} as {doses}",
  async function (this: Assessment, role: Role, person: Person, medicine: string, doses: readonly Dose[]) {
    await this.healthcare.recordsDoses(person, role, medicine, doses)
  },
)

Then(
  '{role} is called to the missed doses of exactly:',
  async function (this: Assessment, role: Role, table: DataTable) {
    const expected = table
      .hashes()
      .map(({ who, medicine = '' }) => ({ person: this.person(who as CastName), medicine }))
    expectMissedDoses(await this.healthcare.missedDoses(this.people, role), expected)
  },
)

Then(
  'no call to the prison about {person} names {string}',
  async function (this: Assessment, person: Person, medicine: string) {
    expectUnnamed(await this.prison.callsAbout(person), medicine)
  },
)
