import { Then, When } from '@cucumber/cucumber'
import {
  type Alteration,
  type AuditDeed,
  expectAuditUntouched,
  expectTamperingSeen,
} from '../src/domain/audit-trail.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

When(
  "{role} tries to {auditDeed} what the audit of {person}'s record says",
  async function (this: Assessment, role: Role, deed: AuditDeed, person: Person) {
    await this.healthcare.attacksAudit(person, role, deed)
  },
)

When(
  "copies of the audit of {person}'s record are checked, one as written and one that alters {alteration}",
  async function (this: Assessment, person: Person, alteration: Alteration) {
    await this.healthcare.verifiesCopies(person, alteration)
  },
)

Then(
  "the attempt is refused, and the audit of {person}'s record says what it said",
  function (this: Assessment, person: Person) {
    expectAuditUntouched(this.healthcare.auditAttempt(person))
  },
)

Then("of {person}'s copies the altered one alone is found altered", function (this: Assessment, person: Person) {
  expectTamperingSeen(this.healthcare.sealSeen(person))
})
