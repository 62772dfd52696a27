import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import {
  type CompletionWords,
  expectCameWith,
  expectCompletion,
  expectReasons,
  toldFrom,
} from '../src/domain/came-with.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

Given(
  "the prison holds this of {person}'s reception:",
  async function (this: Assessment, person: Person, table: DataTable) {
    await this.prison.holdsOfReception(person, toldFrom(table.hashes()))
  },
)

When(
  "{role} tries to complete {person}'s first-stage assessment {goingOn}",
  async function (this: Assessment, role: Role, person: Person, reason: string | undefined) {
    await this.healthcare.triesToCompleteAssessment(person, role, reason)
  },
)

Then(
  '{span}{role} sees exactly this of what came with {person}:',
  async function (this: Assessment, span: Span, role: Role, person: Person, table: DataTable) {
    const expected = toldFrom(table.hashes())
    await this.seen(
      span,
      () => this.healthcare.cameWith(person, role),
      (seen) => expectCameWith(seen, expected),
    )
  },
)

Then(
  "{person}'s first-stage assessment is {completion}",
  function (this: Assessment, person: Person, answer: CompletionWords) {
    expectCompletion(this.healthcare.completionAnswer(person), answer)
  },
)

Then(
  '{role} sees these complete first-stage assessments of {person}:',
  async function (this: Assessment, role: Role, person: Person, table: DataTable) {
    const reasons = table.hashes().map(({ 'went on because': reason = '' }) => reason)
    expectReasons(await this.healthcare.completions(person, role), reasons)
  },
)
