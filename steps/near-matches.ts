import { Given, Then, When } from '@cucumber/cucumber'
import type { WorkState } from '../src/domain/first-days.ts'
import { type Likeness, likened } from '../src/domain/likeness.ts'
import type { Person } from '../src/domain/people.ts'
import { expectNoReview, expectReview, type IdentityDecision } from '../src/domain/reviews.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

Given('{person} {likeness} {person}', function (this: Assessment, person: Person, likeness: Likeness, like: Person) {
  this.portrays(likened(person, likeness, like))
})

Then(
  '{span}the one identity review of {person} and {person} is {workState}',
  async function (this: Assessment, span: Span, one: Person, other: Person, state: WorkState) {
    await this.seen(
      span,
      () => this.healthcare.reviewsOf(one, other, 'identity officer'),
      (reviews) => expectReview(reviews, state),
    )
  },
)

Then('nobody is asked who {person} is', async function (this: Assessment, person: Person) {
  expectNoReview(await this.healthcare.reviewsAbout(person, 'identity officer'))
})

When(
  '{role} (has )decided/decides that {person} and {person} are {decision}',
  async function (this: Assessment, role: Role, one: Person, other: Person, decision: IdentityDecision) {
    await this.healthcare.decides(one, other, role, decision)
  },
)

When(
  '{role} tries to close the identity review of {person} and {person} as {decision}',
  async function (this: Assessment, role: Role, one: Person, other: Person, decision: IdentityDecision) {
    await this.healthcare.triesToDecide(one, other, role, decision)
  },
)
