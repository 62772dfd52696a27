import { defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import { CERTIFICATE_FLAWS, type CertificateFlaw, expectNothingSent } from '../src/domain/certificates.ts'
import type { Assessment, Span } from './world.ts'

defineParameterType({
  name: 'certificateFlaw',
  regexp: new RegExp(CERTIFICATE_FLAWS.join('|')),
  transformer: (words: string): CertificateFlaw => words as CertificateFlaw,
})

Given("the NHS's certificate {certificateFlaw}", async function (this: Assessment, flaw: CertificateFlaw) {
  await this.nhs.showsFlawedOnLink(flaw)
  this.afterwards(({ nhs }) => nhs.showsValidOnLink())
})

Given('the NHS has renewed its certificate', async function (this: Assessment) {
  await this.nhs.renewsOnLink()
  this.afterwards(({ nhs }) => nhs.showsValidOnLink())
})

When("the NHS's certificate is valid again", async function (this: Assessment) {
  await this.nhs.showsValidOnLink()
})

Then(
  '{span}the healthcare system has sent the NHS nothing since its certificate changed',
  async function (this: Assessment, span: Span) {
    await this.seen(span, () => this.nhs.linkUsed(), expectNothingSent)
  },
)
