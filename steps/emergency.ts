import { type DataTable, Then, When } from '@cucumber/cucumber'
import {
  alertsFromRows,
  type EmergencyRefusal,
  expectEmergencies,
  expectEmergencyRefused,
  expectGranted,
  expectOpen,
  expectSummary,
} from '../src/domain/emergency.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

When(
  "{role} (has )opened/opens {person}'s record in an emergency because {string}",
  async function (this: Assessment, role: Role, person: Person, reason: string) {
    await this.healthcare.opensInEmergency(person, role, reason)
    expectGranted(this.healthcare.emergencyAnswer(person, role))
  },
)

When(
  "{role} tries to open {person}'s record in an emergency because {string}",
  async function (this: Assessment, role: Role, person: Person, reason: string) {
    await this.healthcare.opensInEmergency(person, role, reason)
  },
)

Then(
  'the emergency summary of {person} that {role} is shown holds exactly:',
  function (this: Assessment, person: Person, role: Role, table: DataTable) {
    expectSummary(this.healthcare.emergencyAnswer(person, role), person, table.hashes()[0])
  },
)

Then(
  "{role}'s emergency access to {person}'s record is refused because {emergencyRefusal}",
  function (this: Assessment, role: Role, person: Person, refusal: EmergencyRefusal) {
    expectEmergencyRefused(this.healthcare.emergencyAnswer(person, role), refusal)
  },
)

Then(
  "{span}{role} {ability} open {person}'s record",
  async function (this: Assessment, span: Span, role: Role, open: boolean, person: Person) {
    await this.seen(
      span,
      () => this.healthcare.canOpen(person, role),
      (found) => expectOpen(found, open),
    )
  },
)

Then(
  "the privacy officer is alerted to exactly these emergency accesses to {person}'s record:",
  async function (this: Assessment, person: Person, table: DataTable) {
    expectEmergencies(await this.healthcare.emergencyAlerts(person), alertsFromRows(table.hashes()))
  },
)

Then(
  "the audit of {person}'s record tells of exactly these emergency accesses:",
  async function (this: Assessment, person: Person, table: DataTable) {
    expectEmergencies(await this.healthcare.emergenciesAudited(person), alertsFromRows(table.hashes()))
  },
)
