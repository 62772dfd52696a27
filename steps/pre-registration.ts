import { defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import { PRACTICES, type PracticeName } from '../src/domain/discharge.ts'
import type { Person } from '../src/domain/people.ts'
import { expectApplication, expectOffered, isKnownBy, KNOWN, type Known } from '../src/domain/pre-registration.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

defineParameterType({
  name: 'known',
  regexp: new RegExp(KNOWN.join('|')),
  transformer: (words: string): Known => words as Known,
})

defineParameterType({
  name: 'offered',
  regexp: /not offered|offered/,
  transformer: (words: string): 'offered' | 'not offered' => (words === 'offered' ? 'offered' : 'not offered'),
})

Given('{role} knows {known} of {person}', async function (this: Assessment, role: Role, known: Known, person: Person) {
  await isKnownBy(this.healthcare, person, role, known)
})

When(
  '{role} (has )started/starts the registration of {person} with {practice}',
  async function (this: Assessment, role: Role, person: Person, at: PracticeName) {
    await this.healthcare.startsRegistration(person, role, PRACTICES[at])
  },
)

Then(
  '{role} is {offered} to start the registration of {person} with a practice',
  async function (this: Assessment, role: Role, offered: 'offered' | 'not offered', person: Person) {
    expectOffered(await this.healthcare.preRegistrationOffers(person, role), offered)
  },
)

Then(
  '{span}{practice} holds the one application of {person}, with {known}',
  async function (this: Assessment, span: Span, at: PracticeName, person: Person, known: Known) {
    await this.seen(
      span,
      () => this.nhs.applicationsHeld(person),
      (held) => expectApplication(held, person, at, known),
    )
  },
)
