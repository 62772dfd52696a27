import { defineParameterType } from '@cucumber/cucumber'
import {
  AT_HOME,
  type AtHome,
  CHOICES,
  type Choice,
  CUSTODY,
  type Custody,
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

defineParameterType({
  name: 'atHome',
  regexp: new RegExp(Object.keys(AT_HOME).join('|')),
  transformer: (words: string): AtHome => words as AtHome,
})

defineParameterType({
  name: 'custody',
  regexp: new RegExp(Object.keys(CUSTODY).join('|')),
  transformer: (words: string): Custody => words as Custody,
})
