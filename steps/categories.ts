import { defineParameterType, Given } from '@cucumber/cucumber'
import type { Establishment } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

defineParameterType({
  name: 'agreeing',
  regexp: /agrees|no longer agrees/,
  transformer: (words: string): boolean => words === 'agrees',
})

Given(
  '{role} has recorded that {prison} {agreeing} to the category {string}',
  async function (this: Assessment, role: Role, prison: Establishment, agrees: boolean, category: string) {
    await this.healthcare.recordsAgreement(prison, role, category, agrees)
  },
)
