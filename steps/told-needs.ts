import { type DataTable, defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import type { ConcernAnswer } from '../src/domain/concerns.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import {
  expectNeedsHeld,
  expectReviews,
  NEED_KINDS,
  type NeedKind,
  needKindFrom,
  needRowsFrom,
} from '../src/domain/told-needs.ts'
import type { Assessment, Span } from './world.ts'

defineParameterType({
  name: 'needKind',
  regexp: new RegExp(NEED_KINDS.map((kind) => `${kind}?`).join('|')),
  useForSnippets: false,
  transformer: (words: string): NeedKind => needKindFrom(words.endsWith('s') ? words : `${words}s`),
})

Given(
  'the prison {answer} {needKind} of {person}',
  async function (this: Assessment, answer: ConcernAnswer, kind: NeedKind, person: Person) {
    await this.prison.answersNeeds(person, kind, answer)
  },
)

When(
  '{role} (has )recorded/records these {needKind} of {person}:',
  async function (this: Assessment, role: Role, kind: NeedKind, person: Person, table: DataTable) {
    await this.healthcare.recordsNeeds(person, role, kind, needRowsFrom(table.hashes(), this.now))
  },
)

When(
  "{role} (has )ended/ends {person}'s {needKind} {string}",
  async function (this: Assessment, role: Role, person: Person, kind: NeedKind, code: string) {
    await this.healthcare.endsNeed(person, role, kind, code)
  },
)

When(
  "{role} changes the effect of {person}'s allergy to {string} to {word}",
  async function (this: Assessment, role: Role, person: Person, code: string, effect: string) {
    await this.healthcare.changesFoodEffect(person, role, code, effect)
  },
)

Then(
  '{span}the prison has exactly these {needKind} of {person}:',
  async function (this: Assessment, span: Span, kind: NeedKind, person: Person, table: DataTable) {
    const expected = needRowsFrom(table.hashes(), this.now)
    await this.seen(
      span,
      () => this.prison.needsHeld(person, kind),
      (held) => expectNeedsHeld(held, expected),
    )
  },
)

When(
  "{role} puts off the end of {person}'s functional need {string} to {day}",
  async function (this: Assessment, role: Role, person: Person, code: string, until: string) {
    await this.healthcare.putsOffEnd(person, role, code, until)
  },
)

Then(
  '{role} sees that exactly these functional needs of {person} stand:',
  async function (this: Assessment, role: Role, person: Person, table: DataTable) {
    const held = await this.healthcare.functionalNeedsStanding(person, role)
    expectNeedsHeld(held, needRowsFrom(table.hashes(), this.now), 'healthcare')
  },
)

Then(
  '{span}there is/are {int} open evacuation review(s) of {person}',
  async function (this: Assessment, span: Span, count: number, person: Person) {
    await this.seen(
      span,
      () => this.healthcare.evacuationReviews(person, 'nurse'),
      (reviews) => expectReviews(reviews, count),
    )
  },
)
