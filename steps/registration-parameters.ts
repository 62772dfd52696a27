import { defineParameterType } from '@cucumber/cucumber'
import {
  CHOICES,
  type Choice,
  PARTS,
  type Part,
  REGISTRATION_REFUSALS,
  type RegistrationRefusal,
  SUBMISSION_STATES,
  type SubmissionState,
} from '../src/domain/registration.ts'

defineParameterType({
  name: 'choice',
  regexp: new RegExp(Object.keys(CHOICES).join('|')),
  transformer: (words: string): Choice => words as Choice,
})

defineParameterType({
  name: 'part',
  regexp: new RegExp(Object.keys(PARTS).join('|')),
  transformer: (words: string): Part => words as Part,
})

defineParameterType({
  name: 'registrationRefusal',
  regexp: new RegExp(Object.keys(REGISTRATION_REFUSALS).join('|')),
  transformer: (words: string): RegistrationRefusal => words as RegistrationRefusal,
})

defineParameterType({
  name: 'submissionState',
  regexp: new RegExp(SUBMISSION_STATES.join('|')),
  transformer: (words: string): SubmissionState => words as SubmissionState,
})
