import { type DataTable, Then } from '@cucumber/cucumber'
import {
  expectAllOpen,
  expectArrived,
  expectForms,
  expectNoSeriousFinding,
  expectNothingLost,
  expectToldApart,
  expectVersions,
} from '../src/domain/accessibility.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

Then(
  'a scan finds nothing serious on any view that {role} has with the record of {person} open',
  async function (this: Assessment, role: Role, person: Person) {
    expectNoSeriousFinding(await this.healthcare.scanFindings(person, role), `the record of ${person.name}`)
  },
)

Then(
  '{role} gets from signing in to the risk of {person} by keyboard alone, and sees each stop',
  async function (this: Assessment, role: Role, person: Person) {
    expectArrived(await this.healthcare.wayByKeyboard(person, role))
  },
)

Then(
  'four times as large, every view of the record of {person} is whole to {role}',
  async function (this: Assessment, person: Person, role: Role) {
    expectNothingLost(await this.healthcare.enlarged(person, role))
  },
)

Then(
  'with its text spaced out, every view of the record of {person} is whole to {role}',
  async function (this: Assessment, person: Person, role: Role) {
    expectNothingLost(await this.healthcare.spacedOut(person, role))
  },
)

Then(
  'what {role} is told of the risk of {people} differs in words',
  async function (this: Assessment, role: Role, people: readonly Person[]) {
    const said = []
    for (const person of people) said.push(await this.healthcare.riskInWords(person, role))
    expectToldApart(said)
  },
)

Then(
  '{role} finds the explanation of registration for patients in these forms:',
  async function (this: Assessment, role: Role, table: DataTable) {
    const { texts, seen } = await this.healthcare.patientTexts(role)
    expectForms(texts, table.raw().flat(), seen)
  },
)

Then('each text for patients that {role} finds opens', async function (this: Assessment, role: Role) {
  const { texts, seen } = await this.healthcare.patientTexts(role)
  expectAllOpen(texts, seen)
})

Then('each text for patients that {role} finds has a version', async function (this: Assessment, role: Role) {
  const { texts, seen } = await this.healthcare.patientTexts(role)
  expectVersions(texts, seen)
})
