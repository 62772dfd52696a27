import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import type { Person } from '../src/domain/people.ts'
import { expectCodedHistory, expectHonestFinds } from '../src/domain/self-harm-history.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

Given("{person}'s record holds these problems:", async function (this: Assessment, person: Person, table: DataTable) {
  const problems = table.hashes().map(({ code = '', words = '' }) => ({ code, words }))
  await this.healthcare.recordsProblems(person, problems)
})

Given("{person}'s record is as long as the long record volume says", async function (this: Assessment, person: Person) {
  await this.healthcare.recordsOrdinaryNotes(person, this.stage.limit('long record volume').value)
})

Given("among the notes of {person}'s record are:", async function (this: Assessment, person: Person, table: DataTable) {
  const notes = table.hashes().map(({ note = '' }) => note)
  await this.healthcare.recordsNotes(person, notes)
})

When("{role} opens {person}'s self-harm history", async function (this: Assessment, role: Role, person: Person) {
  await this.healthcare.selfHarmHistory(person, role)
})

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
    expectHonestFinds(history)
  },
)
