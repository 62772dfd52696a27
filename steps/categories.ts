import { defineParameterType, Given, Then } from '@cucumber/cucumber'
import { expectCategory } from '../src/domain/categories.ts'
import type { Establishment, Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

defineParameterType({
  name: 'agreeing',
  regexp: /agrees|no longer agrees/,
  transformer: (words: string): boolean => words === 'agrees',
})

Given(
  '{role} has recorded that {prison} {agreeing} to the category {string}',
  async function (this: Assessment, role: Role, prison: Establishment, agrees: boolean, category: string) {
    await this.healthcare.recordsAgreement(prison, role, category, agrees)
  },
)

Then(
  '{span}the prison has been told of no category but {string} for {person}',
  async function (this: Assessment, span: Span, category: string, person: Person) {
    await this.seen(
      span,
      () => this.prison.callsAbout(person),
      (calls) => expectCategory(calls, category, 1),
    )
  },
)

Then(
  '{span}the prison has been told of a change and of no category but {string} for {person}',
  async function (this: Assessment, span: Span, category: string, person: Person) {
    await this.seen(
      span,
      () => this.prison.callsAbout(person),
      (calls) => expectCategory(calls, category, 2),
    )
  },
)
