import { defineParameterType, Then, When } from '@cucumber/cucumber'
import { ASKED_BECAUSE, type AskedBecause, expectAsked, expectCarried } from '../src/domain/carried-decisions.ts'
import type { Establishment, Person } from '../src/domain/people.ts'
import type { Choice } from '../src/domain/registration.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

defineParameterType({
  name: 'askedBecause',
  regexp: new RegExp(Object.keys(ASKED_BECAUSE).join('|')),
  transformer: (words: string): AskedBecause => words as AskedBecause,
})

When(
  '{role} (has )recorded/records that {person} was asked again and confirms',
  async function (this: Assessment, role: Role, person: Person) {
    await this.healthcare.confirmsDecision(person, role)
  },
)

Then(
  '{role} sees that {person}, today at {prison}, {choice}',
  async function (this: Assessment, role: Role, person: Person, at: Establishment, choice: Choice) {
    expectCarried(await this.healthcare.carriedDecisions(person, role), choice, at, this.now)
  },
)

Then(
  '{span}{role} is to ask {person} again, because {askedBecause}',
  async function (this: Assessment, span: Span, role: Role, person: Person, because: AskedBecause) {
    await this.seen(
      span,
      () => this.healthcare.asksAgain(person, role),
      (asked) => expectAsked(asked, because),
    )
  },
)

Then(
  '{span}{role} is not to ask {person} again',
  async function (this: Assessment, span: Span, role: Role, person: Person) {
    await this.seen(
      span,
      () => this.healthcare.asksAgain(person, role),
      (asked) => expectAsked(asked),
    )
  },
)
