import { defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import { expectMedicinesReviews, HOLDINGS, type Holding } from '../src/domain/held-medicines.ts'
import type { Limit } from '../src/domain/limits.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

defineParameterType({
  name: 'holding',
  regexp: new RegExp(HOLDINGS.join('|')),
  transformer: (words: string): Holding => words as Holding,
})

Given('{person} {holding}', async function (this: Assessment, person: Person, holding: Holding) {
  await this.healthcare.recordsMedicine(person, holding)
})

Given(
  "{role} has done each review of {person}'s medicines",
  async function (this: Assessment, role: Role, person: Person) {
    await this.healthcare.completesMedicinesReviews(person, role)
  },
)

When(
  "the prison repeats its notice of {person}'s {alert} alert",
  async function (this: Assessment, person: Person, code: string) {
    await this.prison.repeatsNotice(person, code)
  },
)

Then(
  "within {limit} {int} review(s) of {person}'s medicines is/are asked of {role}",
  async function (this: Assessment, limit: Limit, count: number, person: Person, role: Role) {
    await this.eventually(
      limit,
      () => this.healthcare.medicinesReviews(person, role),
      (found) => expectMedicinesReviews(found, count),
    )
  },
)

Then(
  "throughout {limit} {int} review(s) of {person}'s medicines is/are asked of {role}",
  async function (this: Assessment, limit: Limit, count: number, person: Person, role: Role) {
    await this.throughout(
      limit,
      () => this.healthcare.medicinesReviews(person, role),
      (found) => expectMedicinesReviews(found, count),
    )
  },
)
