import { type DataTable, defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import type { CastName, Establishment, Person } from '../src/domain/people.ts'
import { decisionOf, expectLetThrough } from '../src/domain/registration.ts'
import {
  expectOffers,
  expectSharingHeldBack,
  expectTold,
  OFFER_OUTCOMES,
  type OfferOutcome,
  offersFrom,
  PROGRAMMES,
  type Programme,
  STANDINGS,
  type Standing,
  standingsFrom,
  standsLike,
} from '../src/domain/screening.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

defineParameterType({
  name: 'programme',
  regexp: new RegExp(Object.keys(PROGRAMMES).join('|')),
  transformer: (words: string): Programme => words as Programme,
})

defineParameterType({
  name: 'offerOutcome',
  regexp: new RegExp(OFFER_OUTCOMES.join('|')),
  transformer: (words: string): OfferOutcome => words as OfferOutcome,
})

defineParameterType({
  name: 'standing',
  regexp: new RegExp(Object.keys(STANDINGS).join('|')),
  transformer: (words: string): Standing => words as Standing,
})

Given(
  'these people decide on registration, and are due for screening:',
  async function (this: Assessment, table: DataTable) {
    const everybody = standingsFrom(table.hashes(), (name) => this.person(name as CastName))
    for (const one of everybody) await standsLike(this.healthcare, this.nhs, one, this.now)
  },
)

Given(
  '{person}, who is due for {programme} screening, {standing}',
  async function (this: Assessment, person: Person, programme: Programme, standing: Standing) {
    await standsLike(this.healthcare, this.nhs, { person, standing, due: [programme] }, this.now)
  },
)

When('{role} has {person} registered after all', async function (this: Assessment, role: Role, person: Person) {
  await this.healthcare.explainsRegistration(person, role)
  await this.healthcare.recordsDecision(person, role, decisionOf(person, 'chooses to register', this.now))
  await this.healthcare.triesToSubmit(person, role)
  expectLetThrough(this.healthcare.registrationAnswer(person))
})

When(
  '{role} records {programme} screening as {offerOutcome} by {person}',
  async function (this: Assessment, role: Role, programme: Programme, outcome: OfferOutcome, person: Person) {
    await this.healthcare.recordsOffer(person, role, programme, outcome)
  },
)

Given(
  "{role} has recorded {person}'s consent to be made known to screening",
  async function (this: Assessment, role: Role, person: Person) {
    await this.healthcare.recordsSharingConsent(person, role)
  },
)

When(
  '{role} tells {programme} screening of {person}',
  async function (this: Assessment, role: Role, programme: Programme, person: Person) {
    await this.healthcare.tellsScreening(person, role, programme)
  },
)

Then('{person} is not made known, for want of consent', async function (this: Assessment, person: Person) {
  expectSharingHeldBack(this.healthcare.sharingAnswer(person))
  expectTold(await this.nhs.programmesTold(person), [])
})

Then(
  '{span}{programme} screening alone has been told of {person}, once',
  async function (this: Assessment, span: Span, programme: Programme, person: Person) {
    await this.seen(
      span,
      () => this.nhs.programmesTold(person),
      (told) => expectTold(told, [programme]),
    )
  },
)

Then(
  '{prison} lists as to be offered screening exactly:',
  async function (this: Assessment, prison: Establishment, table: DataTable) {
    const expected = offersFrom(table.hashes(), (name) => this.person(name as CastName))
    expectOffers(await this.healthcare.screeningOffers(prison, this.people, 'nurse'), expected)
  },
)
