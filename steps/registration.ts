import { Given, Then, When } from '@cucumber/cucumber'
import type { Person } from '../src/domain/people.ts'
import {
  type Choice,
  decisionOf,
  expectDecision,
  expectHeldBack,
  expectLetThrough,
  expectSubmissions,
  type Part,
  type RegistrationRefusal,
  type SubmissionState,
} from '../src/domain/registration.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

When(
  '{role} (has )explained/explains registration to {person}',
  async function (this: Assessment, role: Role, person: Person) {
    await this.healthcare.explainsRegistration(person, role)
  },
)

When(
  '{role} (has )recorded/records that {person} {choice}',
  async function (this: Assessment, role: Role, person: Person, choice: Choice) {
    await this.healthcare.recordsDecision(person, role, decisionOf(person, choice, this.now))
    expectLetThrough(this.healthcare.registrationAnswer(person))
  },
)

Given(
  '{role} has recorded that {person} {choice}, without {part}',
  async function (this: Assessment, role: Role, person: Person, choice: Choice, part: Part) {
    await this.healthcare.recordsDecision(person, role, decisionOf(person, choice, this.now), part)
  },
)

When("{role} tries to submit {person}'s registration", async function (this: Assessment, role: Role, person: Person) {
  await this.healthcare.triesToSubmit(person, role)
})

When(
  "{role} tries to submit {person}'s registration on {person}'s decision",
  async function (this: Assessment, role: Role, person: Person, whose: Person) {
    await this.healthcare.triesToSubmit(person, role, whose)
  },
)

Then(
  "{person}'s registration is held back because {registrationRefusal}",
  function (this: Assessment, person: Person, refusal: RegistrationRefusal) {
    expectHeldBack(this.healthcare.registrationAnswer(person), refusal)
  },
)

Then(
  "{span}{role} sees {person}'s registration as {submissionState}",
  async function (this: Assessment, span: Span, role: Role, person: Person, state: SubmissionState) {
    await this.seen(
      span,
      () => this.healthcare.submissions(person, role),
      (seen) => expectSubmissions(seen, state),
    )
  },
)

Then(
  "{person}'s registration goes once {role} has recorded the whole decision",
  async function (this: Assessment, person: Person, role: Role) {
    await this.healthcare.recordsDecision(person, role, decisionOf(person, 'chooses to register', this.now))
    await this.healthcare.triesToSubmit(person, role)
    expectLetThrough(this.healthcare.registrationAnswer(person))
  },
)

Then(
  '{role} sees how registration was explained to {person}, who {choice}',
  async function (this: Assessment, role: Role, person: Person, choice: Choice) {
    expectDecision(await this.healthcare.decisions(person, role), decisionOf(person, choice, this.now))
  },
)
