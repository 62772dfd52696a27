import { type DataTable, Given, Then } from '@cucumber/cucumber'
import type { Limit } from '../src/domain/limits.ts'
import type { Person } from '../src/domain/people.ts'
import { expectCodedHistory, expectHonestFinds } from '../src/domain/self-harm-history.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

Given("{person}'s record holds these problems:", async function (this: Assessment, person: Person, table: DataTable) {
  const problems = table.hashes().map(({ code = '', words = '' }) => ({ code, words }))
  await this.healthcare.recordsProblems(person, problems)
})

Given(
  "among the notes of {person}'s record, of {volume}, are:",
  async function (this: Assessment, person: Person, volume: Limit, table: DataTable) {
    await this.healthcare.recordsOrdinaryNotes(person, volume.value)
    await this.healthcare.recordsNotes(
      person,
      table.hashes().map(({ note = '' }) => note),
    )
  },
)

Then(
  'the self-harm history that {role} sees for {person} holds {codes} as its coded entries',
  async function (this: Assessment, role: Role, person: Person, codes: readonly string[]) {
    expectCodedHistory(await this.healthcare.selfHarmHistory(person, role), codes)
  },
)

Then(
  'the self-harm history that {role} sees for {person} marks its finds in free text, counts them and warns that there may be more',
  async function (this: Assessment, role: Role, person: Person) {
    const history = await this.healthcare.selfHarmHistory(person, role)
    const { found, written } = this.healthcare.notesFound(person, history)
    this.attach(`Found by words: ${found} of the ${written} notes that tell of self-harm.`, 'text/plain')
    expectHonestFinds(history, found)
  },
)
