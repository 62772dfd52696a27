import { Given, Then, When } from '@cucumber/cucumber'
import type { Person } from '../src/domain/people.ts'
import { type Choice, decisionOf, expectLetThrough } from '../src/domain/registration.ts'
import {
  expectChoice,
  expectExplained,
  expectKept,
  expectOptions,
  expectPrescribed,
  expectReminder,
} from '../src/domain/registration-explained.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

When(
  '{role} (has )changed/changes the wording of what everybody is told',
  async function (this: Assessment, role: Role) {
    await this.healthcare.changesWording(role)
  },
)

Then(
  '{person} has been told, before any decision, that registration at home may end and how care changes',
  function (this: Assessment, person: Person) {
    expectExplained(this.healthcare.explanationShown(person))
  },
)

When(
  '{role} tries to record that {person} {choice}, though nothing was explained',
  async function (this: Assessment, role: Role, person: Person, choice: Choice) {
    await this.healthcare.triesToDecideUnexplained(person, role, decisionOf(person, choice, this.now))
  },
)

Then(
  '{role} can record that {person} {choice} once it is explained',
  async function (this: Assessment, role: Role, person: Person, choice: Choice) {
    await this.healthcare.explainsRegistration(person, role)
    await this.healthcare.recordsDecision(person, role, decisionOf(person, choice, this.now))
    expectLetThrough(this.healthcare.registrationAnswer(person))
  },
)

Then(
  "the wording that {role} sees with {person}'s decision is the one that {person} was shown",
  async function (this: Assessment, role: Role, person: Person, shown: Person) {
    expectKept(await this.healthcare.explanationKept(person, role), this.healthcare.explanationShown(shown))
  },
)

Then('{person} can choose to register, to decline or to decide later', function (this: Assessment, person: Person) {
  expectOptions(this.healthcare.explanationShown(person), [
    'chooses to register',
    'chooses to decline',
    'chooses to decide later',
  ])
})

Given(
  '{role} has recorded that {person} {choice}, to be asked again {day}',
  async function (this: Assessment, role: Role, person: Person, choice: Choice, day: string) {
    const decision = { ...decisionOf(person, choice, this.now), askAgain: day }
    await this.healthcare.recordsDecision(person, role, decision)
    expectLetThrough(this.healthcare.registrationAnswer(person))
  },
)

Then(
  '{role} is reminded {day} to ask {person} about registration',
  async function (this: Assessment, role: Role, day: string, person: Person) {
    expectReminder(await this.healthcare.remindersToAsk(person, role), day)
  },
)

Then(
  '{role} is not reminded to ask {person} about registration',
  async function (this: Assessment, role: Role, person: Person) {
    expectReminder(await this.healthcare.remindersToAsk(person, role), undefined)
  },
)

Then(
  '{role} sees that {person} {choice}',
  async function (this: Assessment, role: Role, person: Person, choice: Choice) {
    expectChoice(await this.healthcare.decisions(person, role), choice)
  },
)

Then(
  'a medicine that {role} prescribes for {person} stands',
  async function (this: Assessment, role: Role, person: Person) {
    await this.healthcare.prescribes(person, role)
    expectPrescribed(await this.healthcare.prescriptions(person, role))
  },
)
