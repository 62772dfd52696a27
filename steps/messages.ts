import { Then, When } from '@cucumber/cucumber'
import { dateFrom } from '../src/domain/dates.ts'
import type { Limit } from '../src/domain/limits.ts'
import {
  expectAgreed,
  expectAtTheirTimes,
  expectKept,
  expectQuestions,
  revealingBookings,
} from '../src/domain/messages-sent.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

Then(
  '{span}the prison has been sent the {string} about {person}, with what is agreed and no more',
  async function (this: Assessment, span: Span, type: string, person: Person) {
    await this.seen(
      span,
      () => this.prison.callsAbout(person),
      (calls) => expectAgreed(this.stage.allowList, calls, type),
    )
  },
)

Then(
  'the prison has been asked about {person}, and told nothing by it',
  async function (this: Assessment, person: Person) {
    expectQuestions(this.stage.allowList, await this.prison.callsAbout(person))
  },
)

Then(
  '{span}the prison has been sent the {string} about {person}, and nothing that tells of a diagnosis, medicine, test, condition or clinic',
  async function (this: Assessment, span: Span, type: string, person: Person) {
    await this.seen(
      span,
      () => this.prison.callsAbout(person),
      (calls) => expectKept(this.stage.allowList, calls, { type, requirement: 'CONF-02' }),
    )
  },
)

When(
  '{role} books {volume} of appointments for {person}, each revealing something',
  async function (this: Assessment, role: Role, volume: Limit, person: Person) {
    const date = dateFrom('in 2 days', this.now)
    await this.healthcare.books(person, role, ...revealingBookings(this.stage.allowList, 'CONF-02', volume.value, date))
  },
)

Then(
  '{span}the prison holds {volume} of appointments for {person}, each at its time',
  async function (this: Assessment, span: Span, volume: Limit, person: Person) {
    const date = dateFrom('in 2 days', this.now)
    const expected = revealingBookings(this.stage.allowList, 'CONF-02', volume.value, date)
    await this.seen(
      span,
      () => this.prison.bookEntries(person),
      (book) => expectAtTheirTimes(book, expected),
    )
  },
)

Then(
  '{span}the prison has been sent the {string} about {person}, and nothing that tells of registration',
  async function (this: Assessment, span: Span, type: string, person: Person) {
    await this.seen(
      span,
      () => this.prison.callsAbout(person),
      (calls) => expectKept(this.stage.allowList, calls, { type, requirement: 'GMS-08' }),
    )
  },
)
