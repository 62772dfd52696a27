import { defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import {
  COMMUNICATION_NEEDS,
  type CommunicationNeed,
  expectLater,
  expectSupport,
  SUPPORTS,
  type Support,
} from '../src/domain/held-decisions.ts'
import type { Person } from '../src/domain/people.ts'
import { type Choice, decisionOf } from '../src/domain/registration.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

defineParameterType({
  name: 'communicationNeed',
  regexp: new RegExp(COMMUNICATION_NEEDS.join('|')),
  transformer: (words: string): CommunicationNeed => words as CommunicationNeed,
})

defineParameterType({
  name: 'support',
  regexp: new RegExp(Object.keys(SUPPORTS).join('|')),
  transformer: (words: string): Support => words as Support,
})

defineParameterType({
  name: 'isOrNot',
  regexp: /is not|is/,
  useForSnippets: false,
  transformer: (words: string): 'is' | 'is not' => (words === 'is' ? 'is' : 'is not'),
})

Given(
  '{role} has flagged the {communicationNeed} of {person}',
  async function (this: Assessment, role: Role, need: CommunicationNeed, person: Person) {
    await this.healthcare.flagsCommunication(person, role, need)
  },
)

Given(
  '{role} has ended the flag on the {communicationNeed} of {person}',
  async function (this: Assessment, role: Role, need: CommunicationNeed, person: Person) {
    await this.healthcare.endsCommunicationFlag(person, role, need)
  },
)

When(
  '{role} tries to record that {person} {choice}',
  async function (this: Assessment, role: Role, person: Person, choice: Choice) {
    await this.healthcare.recordsDecision(person, role, decisionOf(person, choice, this.now))
  },
)

When(
  '{role} tries to record that {person} {choice}, {support} {string}',
  async function (this: Assessment, role: Role, person: Person, choice: Choice, support: Support, words: string) {
    const decision = { ...decisionOf(person, choice, this.now), support: { kind: SUPPORTS[support], words } }
    await this.healthcare.recordsDecision(person, role, decision)
  },
)

Then(
  "{role} sees {person}'s decision as made {support} {string}",
  async function (this: Assessment, role: Role, person: Person, support: Support, words: string) {
    expectSupport(await this.healthcare.supportSeen(person, role), support, words)
  },
)

Then(
  '{role} {isOrNot} to talk with {person} at a later time',
  async function (this: Assessment, role: Role, wanted: 'is' | 'is not', person: Person) {
    expectLater(await this.healthcare.laterConversations(person, role), wanted)
  },
)
