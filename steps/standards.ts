import { defineParameterType, Then } from '@cucumber/cucumber'
import { expectStandards, TOLD_IN, type ToldThing } from '../src/domain/fhir-seen.ts'
import type { Assessment } from './world.ts'

defineParameterType({
  name: 'told',
  regexp: new RegExp(`an? (?:${Object.keys(TOLD_IN).join('|')})`),
  transformer: (said: string) => said.replace(/^an? /, '') as ToldThing,
})

Then(
  'the healthcare system has told of {told}, and of nothing but in the national form',
  function (this: Assessment, told: ToldThing) {
    expectStandards(this.fhirSeen, told)
  },
)
