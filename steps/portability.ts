import { type DataTable, Then, When } from '@cucumber/cucumber'
import type { Person } from '../src/domain/people.ts'
import { expectNobodyElse, expectParts, expectSame, expectWhole } from '../src/domain/portability.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

When("{role} (has )exported/exports {person}'s record", async function (this: Assessment, role: Role, person: Person) {
  await this.healthcare.exportsRecord(person, role)
})

When(
  "{role} takes the export of {person}'s record into an empty instance",
  async function (this: Assessment, role: Role, person: Person) {
    await this.healthcare.importsRecord(person, role)
  },
)

Then("the export holds all of {person}'s record as it was", function (this: Assessment, person: Person) {
  expectWhole(this.healthcare.exported(person))
})

Then("the export of {person}'s record holds nothing of anybody else", function (this: Assessment, person: Person) {
  expectNobodyElse(this.healthcare.exported(person))
})

Then("the export of {person}'s record holds:", function (this: Assessment, person: Person, table: DataTable) {
  const counts = table.hashes().map(({ part = '', count = '' }) => [part, Number(count)] as const)
  expectParts(this.healthcare.exported(person), Object.fromEntries(counts))
})

Then(
  "{role} finds {person}'s record in the instance exactly as it was exported",
  async function (this: Assessment, role: Role, person: Person) {
    expectSame(await this.healthcare.imported(person, role), this.healthcare.exported(person))
  },
)
