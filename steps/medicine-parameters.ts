import { defineParameterType } from '@cucumber/cucumber'
import { REGISTRATIONS, type Registration } from '../src/domain/community-registration.ts'
import { HOLDINGS, type Holding } from '../src/domain/held-medicines.ts'
import {
  LEAVING_ANSWERS,
  LEAVINGS,
  type Leaving,
  type LeavingAnswerWords,
  MEDICINE_KINDS,
  type MedicineKind,
} from '../src/domain/leaving.ts'
import { ESTABLISHMENTS, type Establishment } from '../src/domain/people.ts'

defineParameterType({
  name: 'holding',
  regexp: new RegExp(HOLDINGS.join('|')),
  transformer: (words: string): Holding => words as Holding,
})

defineParameterType({
  name: 'leaving',
  regexp: new RegExp(LEAVINGS.join('|')),
  transformer: (words: string): Leaving => words as Leaving,
})

defineParameterType({
  name: 'leavingAnswer',
  regexp: new RegExp(LEAVING_ANSWERS.join('|')),
  transformer: (words: string): LeavingAnswerWords => words as LeavingAnswerWords,
})

defineParameterType({
  name: 'registration',
  regexp: new RegExp(REGISTRATIONS.join('|')),
  transformer: (words: string): Registration => words as Registration,
})

defineParameterType({
  name: 'medicineKind',
  regexp: new RegExp(MEDICINE_KINDS.join('|')),
  transformer: (words: string): MedicineKind => words as MedicineKind,
})

const SITE = `(?:${ESTABLISHMENTS.map(({ name }) => name).join('|')})`

defineParameterType({
  name: 'sites',
  regexp: new RegExp(`${SITE}(?: and ${SITE})?`),
  useForSnippets: false,
  transformer: (words: string): Establishment[] =>
    words.split(' and ').flatMap((one) => ESTABLISHMENTS.find(({ name }) => name === one) ?? []),
})

defineParameterType({
  name: 'occasion',
  regexp: /(?:before departure|at arrival)(?:, escalated|, due by [\w: ]+)?/,
  useForSnippets: false,
  transformer: (words: string): string => words,
})
