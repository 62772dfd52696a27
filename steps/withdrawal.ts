import { Given, Then, When } from '@cucumber/cucumber'
import type { Person } from '../src/domain/people.ts'
import { type Choice, decisionOf, expectLetThrough, expectWithdrawn } from '../src/domain/registration.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

Given(
  '{role} has explained registration to {person}, who {choice}',
  async function (this: Assessment, role: Role, person: Person, choice: Choice) {
    await this.healthcare.explainsRegistration(person, role)
    await this.healthcare.recordsDecision(person, role, decisionOf(person, choice, this.now))
    expectLetThrough(this.healthcare.registrationAnswer(person))
  },
)

Given("{role} has submitted {person}'s registration", async function (this: Assessment, role: Role, person: Person) {
  await this.healthcare.triesToSubmit(person, role)
  expectLetThrough(this.healthcare.registrationAnswer(person))
})

When(
  '{role} (has )recorded/records that {person} withdraws consent to registration',
  async function (this: Assessment, role: Role, person: Person) {
    await this.healthcare.withdrawsConsent(person, role)
  },
)

Then(
  '{role} sees that {person} withdrew {day}, and that the return to a community practice is to be seen to',
  async function (this: Assessment, role: Role, person: Person, day: string) {
    expectWithdrawn(await this.healthcare.withdrawal(person, role), day)
  },
)
