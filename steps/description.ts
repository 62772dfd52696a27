import { defineParameterType, Then, When } from '@cucumber/cucumber'
import {
  DESCRIBED,
  type Described,
  expectAsDescribed,
  expectPublished,
  expectVersioned,
  WRONG,
  type Wrong,
} from '../src/domain/description.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

defineParameterType({
  name: 'described',
  regexp: new RegExp(DESCRIBED.join('|')),
  useForSnippets: false,
  transformer: (words: string): Described => words as Described,
})

defineParameterType({
  name: 'wrong',
  regexp: new RegExp(WRONG.join('|')),
  useForSnippets: false,
  transformer: (words: string): Wrong => words as Wrong,
})

When('{role} reads what the healthcare system publishes about itself', async function (this: Assessment, role: Role) {
  await this.healthcare.readsDescription(role)
})

Then('everybody can read it, and it says all that a client has to know', function (this: Assessment) {
  expectPublished(this.healthcare.description())
})

Then('it names its version and its day', function (this: Assessment) {
  expectVersioned(this.healthcare.description())
})

Then(
  '{role} finds each {described} there as it is described, and no other',
  async function (this: Assessment, role: Role, what: Described) {
    expectAsDescribed(await this.healthcare.tries(role, what))
  },
)

When(
  '{role} asks about {person} with {wrong}',
  async function (this: Assessment, role: Role, person: Person, wrong: Wrong) {
    await this.healthcare.asksWrongly(person, role, wrong)
  },
)

Then('the refusal is the one that is described', function (this: Assessment) {
  expectAsDescribed([this.healthcare.wrongAnswer()])
})
