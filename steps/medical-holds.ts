import { type DataTable, defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import type { ConcernAnswer } from '../src/domain/concerns.ts'
import {
  expectHoldAlarms,
  expectHoldState,
  expectHolds,
  holdsFrom,
  LATE_ANSWERS,
  type LateAnswer,
} from '../src/domain/medical-holds.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

defineParameterType({
  name: 'lateAnswer',
  regexp: new RegExp(LATE_ANSWERS.join('|')),
  transformer: (words: string): LateAnswer => words as LateAnswer,
})

Given(
  'the prison {answer} medical holds on {person}',
  async function (this: Assessment, answer: ConcernAnswer, person: Person) {
    await this.prison.answersHolds(person, answer)
  },
)

When(
  'the prison {lateAnswer} the medical hold on {person}',
  async function (this: Assessment, answer: LateAnswer, person: Person) {
    await this.prison.decidesHold(person, answer)
  },
)

When(
  '{role} (has )placed/places a medical hold on {person} until {day}',
  async function (this: Assessment, role: Role, person: Person, until: string) {
    await this.healthcare.placesHold(person, role, until)
  },
)

When(
  '{role} (has )lifted/lifts the medical hold on {person}',
  async function (this: Assessment, role: Role, person: Person) {
    await this.healthcare.liftsHold(person, role)
  },
)

Then(
  '{span}{role} sees the medical hold on {person} as {string}',
  async function (this: Assessment, span: Span, role: Role, person: Person, state: string) {
    await this.seen(
      span,
      () => this.healthcare.holdMessages(person, role),
      (shown) => expectHoldState(shown, state),
    )
  },
)

Then(
  '{span}the prison has exactly these medical holds on {person}:',
  async function (this: Assessment, span: Span, person: Person, table: DataTable) {
    const expected = holdsFrom(table.hashes(), this.now)
    await this.seen(
      span,
      () => this.prison.holdsHeld(person),
      (held) => expectHolds(held, expected),
    )
  },
)

Then('{span}the prison has no medical hold on {person}', async function (this: Assessment, span: Span, person: Person) {
  await this.seen(
    span,
    () => this.prison.holdsHeld(person),
    (held) => expectHolds(held, []),
  )
})

Then(
  '{span}there is/are {int} open alarm(s) about the medical hold on {person}',
  async function (this: Assessment, span: Span, count: number, person: Person) {
    await this.seen(
      span,
      () => this.healthcare.holdAlarms(person, 'nurse'),
      (alarms) => expectHoldAlarms(alarms, count),
    )
  },
)
