import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import {
  expectActiveAlerts,
  expectActiveCodes,
  expectAllowedAlerts,
  expectHistory,
  expectMarkedCodes,
  withDescriptions,
} from '../src/domain/alerts-expected.ts'
import { dateFrom } from '../src/domain/dates.ts'
import type { Limit } from '../src/domain/limits.ts'
import type { Person } from '../src/domain/people.ts'
import type { AlertDeed, AlertToHold, RiskSource, SelfHarmState, Unavailability } from '../src/domain/risk.ts'
import { expectSelfHarm } from '../src/domain/risk.ts'
import {
  expectAlertOrNotCurrent,
  expectConfirmedAt,
  type expectCurrent,
  expectSameConfirmation,
} from '../src/domain/risk-confirmed.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

/** Rows of a table of alerts; dates in the words of features. */
function alertsIn(table: DataTable, now: Date): AlertToHold[] {
  return table.hashes().map(({ code = '', since = '', until = '', description = '', comment = '' }) => ({
    code,
    since: dateFrom(since, now),
    ...(until === '' ? {} : { until: dateFrom(until, now) }),
    ...(description === '' ? {} : { description }),
    ...(comment === '' ? {} : { comment }),
  }))
}

Given(
  'the prison holds an active {alert} alert for {person}',
  async function (this: Assessment, code: string, person: Person) {
    await this.prison.holdsAlert(person, { code, since: dateFrom('yesterday', this.now) })
  },
)

When(
  'the prison adds an active {alert} alert for {person}',
  async function (this: Assessment, code: string, person: Person) {
    await this.prison.holdsAlert(person, { code, since: dateFrom('today', this.now) })
  },
)

Given(
  'the prison holds these alerts for {person}:',
  async function (this: Assessment, person: Person, table: DataTable) {
    await this.prison.holdsAlerts(person, alertsIn(table, this.now))
  },
)

When(
  "the prison {alertDeed} {person}'s {alert} alert",
  async function (this: Assessment, deed: AlertDeed, person: Person, code: string) {
    await this.prison.altersAlert(person, code, deed)
  },
)

Given(
  "the prison's {riskSource} for {person} is/are {unavailability}",
  async function (this: Assessment, source: RiskSource, person: Person, state: Unavailability) {
    await this.prison.makes(person, source, state)
  },
)

Given('the prison keeps its notices about {person} back', async function (this: Assessment, person: Person) {
  await this.atRest([person])
  await this.prison.keepsNoticesBack(person)
})

When("{role} (has )opened/opens {person}'s record", async function (this: Assessment, role: Role, person: Person) {
  await this.healthcare.opensRecord(person, role)
})

Then(
  "{role} sees exactly these alerts on {person}'s record:",
  async function (this: Assessment, role: Role, person: Person, table: DataTable) {
    const expected = withDescriptions(alertsIn(table, this.now), await this.prison.activeAlerts(person))
    expectActiveAlerts(await this.healthcare.riskShown(person, role), expected)
  },
)

Then(
  "{span}{role} sees {codes} as {person}'s active alerts",
  async function (this: Assessment, span: Span, role: Role, codes: readonly string[], person: Person) {
    await this.seen(
      span,
      () => this.healthcare.riskShown(person, role),
      (shown) => expectActiveCodes(shown, codes),
    )
  },
)

Then(
  '{role} sees all that the prison holds for {person}, as far as the role may',
  async function (this: Assessment, role: Role, person: Person) {
    const held = await this.prison.activeAlerts(person)
    expectAllowedAlerts(await this.healthcare.riskShown(person, role), held, this.healthcare.alertTypesFor(role))
  },
)

Then(
  '{span}{role} sees that {person}{riskStanding}',
  async function (this: Assessment, span: Span, role: Role, person: Person, expectStanding: typeof expectCurrent) {
    await this.seen(
      span,
      () => this.healthcare.riskShown(person, role),
      (shown) => expectStanding(shown, this.freshness()),
    )
  },
)

Then(
  "{role} sees the {alert} alert on {person}'s record, or that it is not current",
  async function (this: Assessment, role: Role, code: string, person: Person) {
    expectAlertOrNotCurrent(await this.healthcare.riskShown(person, role), code)
  },
)

Then(
  "time after time {role} sees the {alert} alert on {person}'s record within {limit}",
  async function (this: Assessment, role: Role, code: string, person: Person, limit: Limit) {
    await this.timeAfterTime(
      limit,
      () => this.healthcare.riskShown(person, role),
      (shown) => expectActiveCodes(shown, [code]),
    )
  },
)

Then(
  "{role} sees the source of each item on {person}'s record, and when the prison last confirmed it",
  async function (this: Assessment, role: Role, person: Person) {
    const shown = await this.healthcare.riskShown(person, role)
    expectConfirmedAt(shown, await this.prison.lastAnswered(person))
  },
)

Then(
  'the time of confirmation that {role} sees for {person} stays as it is throughout {limit}',
  async function (this: Assessment, role: Role, person: Person, limit: Limit) {
    const before = await this.healthcare.riskShown(person, role)
    await this.throughout(
      limit,
      () => this.healthcare.riskShown(person, role),
      (shown) => expectSameConfirmation(shown, before),
    )
  },
)

Then(
  'the history that {role} sees for {person} holds exactly these alerts:',
  async function (this: Assessment, role: Role, person: Person, table: DataTable) {
    expectHistory(await this.healthcare.riskHistory(person, role), alertsIn(table, this.now))
  },
)

Then(
  "{role} sees {person}'s self-harm summed up as {string}",
  async function (this: Assessment, role: Role, person: Person, state: SelfHarmState) {
    expectSelfHarm(await this.healthcare.riskShown(person, role), state)
  },
)

Then(
  "{role} sees {codes} on {person}'s record marked as {string}, and no other code",
  async function (this: Assessment, role: Role, codes: readonly string[], person: Person, standing: string) {
    expectMarkedCodes(await this.healthcare.riskShown(person, role), standing, codes)
  },
)
