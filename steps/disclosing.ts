import { defineParameterType, Then, When } from '@cucumber/cucumber'
import { expectHeldBack, expectReview, expectToldOfSelfHarm } from '../src/domain/disclosing.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

defineParameterType({
  name: 'judgement',
  regexp: /confirmed|ruled out/,
  transformer: (word: string): boolean => word === 'confirmed',
})

When(
  "{role} has {judgement} {person}'s risk of self-harm",
  async function (this: Assessment, role: Role, risk: boolean, person: Person) {
    await this.healthcare.judgesSelfHarm(person, role, risk)
  },
)

Then(
  '{span}a practice has been sent {string} about {person}, and nothing of {string} or {string}',
  async function (this: Assessment, span: Span, there: string, person: Person, one: string, other: string) {
    await this.seen(
      span,
      () => this.nhs.documentsHeld(person),
      (documents) => expectHeldBack(documents, there, [one, other], 'what the practices received'),
    )
  },
)

Then(
  "{span}a practice has been told of {person}'s risk of self-harm",
  async function (this: Assessment, span: Span, person: Person) {
    await this.seen(
      span,
      () => this.nhs.documentsHeld(person),
      (documents) => expectToldOfSelfHarm(documents, 'what the practices received'),
    )
  },
)

When(
  "{role} answers {person}'s request for what is held about them",
  async function (this: Assessment, role: Role, person: Person) {
    await this.healthcare.answersRequest(person, role)
  },
)

Then(
  '{person} is given {string}, and nothing of {string} or {string}',
  async function (this: Assessment, person: Person, there: string, one: string, other: string) {
    const { given, seen } = await this.healthcare.requestAnswered(person)
    expectHeldBack(given, there, [one, other], seen)
  },
)

Then(
  'what the prison said of {person} is held for review before any of it is given out',
  async function (this: Assessment, person: Person) {
    expectReview(await this.healthcare.requestAnswered(person))
  },
)
