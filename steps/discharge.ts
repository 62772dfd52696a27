import { type DataTable, defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import type { Registration } from '../src/domain/community-registration.ts'
import {
  expectSummaries,
  expectSummariesHeld,
  PRACTICE_ANSWERS,
  PRACTICES,
  type PracticeAnswer,
  type PracticeName,
  summariesFrom,
} from '../src/domain/discharge.ts'
import type { CastName, Establishment, Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

defineParameterType({
  name: 'practice',
  regexp: new RegExp(Object.keys(PRACTICES).join('|')),
  transformer: (name: string): PracticeName => name as PracticeName,
})

defineParameterType({
  name: 'practiceAnswer',
  regexp: new RegExp(PRACTICE_ANSWERS.join('|')),
  transformer: (words: string): PracticeAnswer => words as PracticeAnswer,
})

Given(
  '{role} (has )recorded/records the registration of {people} with {practice} as {registration}',
  async function (this: Assessment, role: Role, people: Person[], at: PracticeName, registration: Registration) {
    for (const person of people) await this.healthcare.recordsRegistration(person, role, registration, PRACTICES[at])
  },
)

Given(
  '{people}, registered with {practice}, is/are held at {prison}',
  async function (this: Assessment, people: Person[], at: PracticeName, prison: Establishment) {
    for (const person of people) await this.prison.receives(person, prison)
    for (const person of people) await this.healthcare.knows(person)
    for (const person of people) await this.healthcare.recordsRegistration(person, 'nurse', 'registered', PRACTICES[at])
  },
)

Given(
  '{role} has written the discharge summary {string} of {person}, which is not answered',
  async function (this: Assessment, role: Role, words: string, person: Person) {
    await this.nhs.answersSummaries(person, 'does not answer')
    await this.healthcare.writesSummary(person, role, words, 'finished')
  },
)

Given(
  'the practice {practiceAnswer} discharge summaries of {person}',
  async function (this: Assessment, answer: PracticeAnswer, person: Person) {
    await this.nhs.answersSummaries(person, answer)
  },
)

When(
  '{role} (has )written/writes the discharge summary {string} of {people}',
  async function (this: Assessment, role: Role, words: string, people: Person[]) {
    for (const person of people) await this.healthcare.writesSummary(person, role, words, 'finished')
  },
)

Given(
  '{role} has begun the discharge summary {string} of {person}',
  async function (this: Assessment, role: Role, words: string, person: Person) {
    await this.healthcare.writesSummary(person, role, words, 'begun')
  },
)

When(
  '{role} finishes the discharge summary of {person}',
  async function (this: Assessment, role: Role, person: Person) {
    await this.healthcare.finishesSummary(person, role)
  },
)

When(
  'the practice at last {practiceAnswer} the discharge summary of {person}',
  async function (this: Assessment, answer: PracticeAnswer, person: Person) {
    await this.nhs.answersNow(person, answer)
  },
)

Then(
  '{span}{role} sees exactly these discharge summaries:',
  async function (this: Assessment, span: Span, role: Role, table: DataTable) {
    const expected = summariesFrom(table.hashes(), (name) => this.person(name as CastName))
    await this.seen(
      span,
      () => this.healthcare.summariesSeen(this.people, role),
      (summaries) => expectSummaries(summaries, expected),
    )
  },
)

Then(
  '{span}{practice} holds the one discharge summary {string} of {person}',
  async function (this: Assessment, span: Span, at: PracticeName, words: string, person: Person) {
    await this.seen(
      span,
      () => this.nhs.summariesHeld(person),
      (held) => expectSummariesHeld(held, [{ practice: PRACTICES[at], words }]),
    )
  },
)

Then(
  '{span}no practice holds a discharge summary of {person}',
  async function (this: Assessment, span: Span, person: Person) {
    await this.seen(
      span,
      () => this.nhs.summariesHeld(person),
      (held) => expectSummariesHeld(held, []),
    )
  },
)
