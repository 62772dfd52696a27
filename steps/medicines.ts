import { Given, Then } from '@cucumber/cucumber'
import { expectMedicinesReviews, type Holding } from '../src/domain/held-medicines.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

Given('{person} {holding}', async function (this: Assessment, person: Person, holding: Holding) {
  await this.healthcare.recordsMedicine(person, holding)
})

Given(
  "{role} has done each review of {person}'s medicines",
  async function (this: Assessment, role: Role, person: Person) {
    await this.healthcare.completesMedicinesReviews(person, role)
  },
)

Then(
  "{span}{int} review(s) of {person}'s medicines is/are asked of {role}",
  async function (this: Assessment, span: Span, count: number, person: Person, role: Role) {
    await this.seen(
      span,
      () => this.healthcare.medicinesReviews(person, role),
      (found) => expectMedicinesReviews(found, count),
    )
  },
)
