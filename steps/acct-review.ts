import { Then, When } from '@cucumber/cucumber'
import { expectAcctReview } from '../src/domain/acct-review.ts'
import { dateFrom } from '../src/domain/dates.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

When(
  "the prison (has )planned/plans {person}'s next ACCT review for {string}",
  async function (this: Assessment, person: Person, words: string) {
    await this.prison.plansAcctReview(person, dateFrom(words, this.now))
  },
)

Then(
  "{role} sees {person}'s next ACCT review as {string}",
  async function (this: Assessment, role: Role, person: Person, words: string) {
    expectAcctReview(await this.healthcare.acctReview(person, role), words, this.now)
  },
)
