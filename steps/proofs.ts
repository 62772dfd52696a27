import { defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import type { Limit } from '../src/domain/limits.ts'
import type { Person } from '../src/domain/people.ts'
import {
  expectNewProofs,
  expectNotGone,
  expectNothingWithoutToken,
  expectProofKept,
  expectSparing,
  PROOF_REFUSALS,
  type ProofRefusal,
} from '../src/domain/proof.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

defineParameterType({
  name: 'proofRefusal',
  regexp: new RegExp(PROOF_REFUSALS.join('|')),
  transformer: (words: string): ProofRefusal => words as ProofRefusal,
})

Given(
  'the NHS refuses the healthcare system because {proofRefusal}',
  async function (this: Assessment, because: ProofRefusal) {
    await this.nhs.refusesLink(because)
    this.afterwards(({ nhs }) => nhs.acceptsLink())
  },
)

When('the NHS accepts the healthcare system again', async function (this: Assessment) {
  await this.nhs.acceptsLink()
})

Given('the NHS has ended every token', async function (this: Assessment) {
  await this.nhs.endsTokensOfLink()
})

Then(
  '{span}{role} is told that the discharge summary of {person} has not gone',
  async function (this: Assessment, span: Span, role: Role, person: Person) {
    await this.seen(span, () => this.healthcare.summaryNotGone(person, role), expectNotGone)
  },
)

Then(
  'the healthcare system has asked for a token no more often than {volume}',
  async function (this: Assessment, most: Limit) {
    expectSparing(await this.nhs.tokensUsed(), most.value)
  },
)

Then(
  '{span}the healthcare system has asked for a token with a new proof each time',
  async function (this: Assessment, span: Span) {
    await this.seen(span, () => this.nhs.tokensUsed(), expectNewProofs)
  },
)

Then('the healthcare system has sent the NHS nothing without a token', async function (this: Assessment) {
  expectNothingWithoutToken(await this.nhs.tokensUsed())
})

Then(
  "{role} and the NHS's other services are not shown the proof that {person}'s summary was to go with",
  async function (this: Assessment, role: Role, person: Person) {
    expectProofKept(await this.nhs.tokensUsed(), await this.healthcare.summaryNotGone(person, role))
  },
)
