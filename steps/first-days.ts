import { Then, When } from '@cucumber/cucumber'
import { expectAssessments, expectWork, type WorkState } from '../src/domain/first-days.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

When(
  "{role} (has )completed/completes {person}'s first-stage assessment",
  async function (this: Assessment, role: Role, person: Person) {
    await this.healthcare.completesAssessment(person, role)
  },
)

Then(
  "{span}{role} sees exactly the first-stage assessments of {people} on {person}'s record",
  async function (this: Assessment, span: Span, role: Role, of: readonly Person[], person: Person) {
    await this.seen(
      span,
      () => this.healthcare.assessments(person, role),
      (seen) => expectAssessments(seen, of),
    )
  },
)

Then(
  '{span}the one first-stage assessment to be done for {person} is {workState}',
  async function (this: Assessment, span: Span, person: Person, state: WorkState) {
    await this.seen(
      span,
      () => this.healthcare.assessmentsDue(person, 'nurse'),
      (due) => expectWork(due, state, 'first-stage assessment to be done'),
    )
  },
)

Then(
  '{span}the one trace for {person} is {workState}',
  async function (this: Assessment, span: Span, person: Person, state: WorkState) {
    await this.seen(
      span,
      () => this.healthcare.traces(person, 'identity officer'),
      (traces) => expectWork(traces, state, 'trace'),
    )
  },
)
