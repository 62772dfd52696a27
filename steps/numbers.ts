import { Given, Then, When } from '@cucumber/cucumber'
import {
  expectFoundUnder,
  expectNumbers,
  expectPairing,
  expectReceived,
  expectRefusal,
  expectSentOnce,
  type IdentityRefusal,
  type NumberStatus,
  withWrongCheckDigit,
} from '../src/domain/numbers.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

Given(
  "{person} is registered in healthcare with {person}'s prison number, which nobody has confirmed",
  async function (this: Assessment, person: Person, whose: Person) {
    await this.healthcare.registersWithClaimedNumber(person, whose.prisonNumber)
  },
)

When(
  "{role} (has )recorded/records {person}'s NHS number as {numberStatus}",
  async function (this: Assessment, role: Role, person: Person, status: NumberStatus) {
    await this.healthcare.recordsNhsNumber(person, role, status)
  },
)

When(
  "{role} tries to record {person}'s NHS number with a wrong check digit",
  async function (this: Assessment, role: Role, person: Person) {
    await this.healthcare.triesNhsNumber(person, role, withWrongCheckDigit(person.nhsNumber))
  },
)

When(
  "{role} tries to record {person}'s NHS number as {person}'s",
  async function (this: Assessment, role: Role, holder: Person, person: Person) {
    await this.healthcare.triesNhsNumber(person, role, holder.nhsNumber)
  },
)

When(
  "{role} tries to record {person}'s prison number as {person}'s",
  async function (this: Assessment, role: Role, holder: Person, person: Person) {
    await this.healthcare.triesPrisonNumber(person, role, holder.prisonNumber)
  },
)

Then(
  "the change to {person}'s record is refused because {identityRefusal}",
  function (this: Assessment, person: Person, refusal: IdentityRefusal) {
    expectRefusal(this.healthcare.changeAnswer(person), refusal)
  },
)

Then(
  "{span}{role} sees {person}'s prison number as {numberStatus} and NHS number as {numberStatus}",
  async function (this: Assessment, span: Span, role: Role, person: Person, prison: NumberStatus, nhs: NumberStatus) {
    await this.seen(
      span,
      () => this.healthcare.numbersShown(person, role),
      (shown) => expectNumbers(shown, person, prison, nhs),
    )
  },
)

Then(
  'staff who ask by status find {person} under prison number {numberStatus} and NHS number {numberStatus} alone',
  async function (this: Assessment, person: Person, prison: NumberStatus, nhs: NumberStatus) {
    expectFoundUnder(await this.healthcare.statusesFound(person, 'identity officer'), prison, nhs)
  },
)

When(
  "the prison records {person}'s NHS number as {numberStatus}",
  async function (this: Assessment, person: Person, status: NumberStatus) {
    await this.prison.pairs(person, status)
  },
)

When(
  'the prison {stopsOrResumes} taking NHS numbers for {person}',
  async function (this: Assessment, takes: boolean, person: Person) {
    await this.prison.takesPairings(person, takes)
  },
)

Then(
  "{span}the prison's entry for {person} holds {person}'s NHS number as {numberStatus}",
  async function (this: Assessment, span: Span, holder: Person, whose: Person, status: NumberStatus) {
    await this.seen(
      span,
      () => this.prison.pairingOf(holder),
      (pairing) => expectPairing(pairing, whose.nhsNumber, status),
    )
  },
)

Then(
  '{span}the prison has been sent one NHS number for {person}',
  async function (this: Assessment, span: Span, person: Person) {
    await this.seen(span, () => this.prison.pairingOf(person), expectSentOnce)
  },
)

Then(
  "{span}{role} sees that the prison has received {person}'s NHS number",
  async function (this: Assessment, span: Span, role: Role, person: Person) {
    await this.seen(span, () => this.healthcare.nhsNumberSendings(person, role), expectReceived)
  },
)
