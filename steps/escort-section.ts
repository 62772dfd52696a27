import { type DataTable, defineParameterType, Then, When } from '@cucumber/cucumber'
import { expectSection, expectSectionAnswer, sectionFrom } from '../src/domain/escort-section.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

defineParameterType({
  name: 'handedOver',
  regexp: /handed over|held back for want of [a-z, ]+/,
  useForSnippets: false,
  transformer: (words: string): readonly string[] =>
    words === 'handed over' ? [] : words.replace('held back for want of ', '').split(', '),
})

When(
  "{role} tries to hand over {person}'s health section",
  async function (this: Assessment, role: Role, person: Person) {
    await this.healthcare.triesToHandOverSection(person, role)
  },
)

Then(
  "{person}'s health section is {handedOver}",
  function (this: Assessment, person: Person, missing: readonly string[]) {
    expectSectionAnswer(this.healthcare.sectionAnswer(person), missing)
  },
)

Then(
  "{role} sees exactly this in {person}'s health section:",
  async function (this: Assessment, role: Role, person: Person, table: DataTable) {
    expectSection(await this.healthcare.escortSection(person, role), sectionFrom(table.hashes()))
  },
)
