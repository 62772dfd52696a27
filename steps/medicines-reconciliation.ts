import { defineParameterType, Then, When } from '@cucumber/cucumber'
import { londonDate } from '../src/domain/dates.ts'
import {
  expectAssessed,
  expectReconciliation,
  RECONCILIATIONS,
  type Reconciliation,
} from '../src/domain/medicines-reconciliation.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

defineParameterType({
  name: 'reconciliation',
  regexp: new RegExp(RECONCILIATIONS.join('|')),
  transformer: (words: string): Reconciliation => words as Reconciliation,
})

defineParameterType({
  name: 'assessed',
  regexp: /complete|refused for want of a reconciliation/,
  transformer: (words: string): boolean => words === 'complete',
})

When(
  "{role} (has )reconciled/reconciles {person}'s medicines",
  async function (this: Assessment, role: Role, person: Person) {
    await this.healthcare.reconcilesMedicines(person, role)
  },
)

When(
  "{role} (has )tried/tries to except the reconciliation of {person}'s medicines, saying {string}",
  async function (this: Assessment, role: Role, person: Person, reason: string) {
    await this.healthcare.exceptsReconciliation(person, role, reason)
  },
)

When(
  "{role} tries to complete {person}'s second-stage assessment",
  async function (this: Assessment, role: Role, person: Person) {
    await this.healthcare.triesSecondStage(person, role, londonDate(this.now))
  },
)

Then(
  "{person}'s second-stage assessment is {assessed}",
  function (this: Assessment, person: Person, complete: boolean) {
    expectAssessed(this.healthcare.secondStageAnswer(person), complete)
  },
)

Then(
  "{role} sees the reconciliation of {person}'s medicines as {reconciliation}",
  async function (this: Assessment, role: Role, person: Person, expected: Reconciliation) {
    expectReconciliation(await this.healthcare.medicinesReconciliation(person, role), expected)
  },
)

Then(
  "{role} sees the reconciliation of {person}'s medicines as {reconciliation}, because {string}",
  async function (this: Assessment, role: Role, person: Person, expected: Reconciliation, because: string) {
    expectReconciliation(await this.healthcare.medicinesReconciliation(person, role), expected, because)
  },
)
