import { defineParameterType } from '@cucumber/cucumber'
import { LIKENESSES, type Likeness } from '../src/domain/likeness.ts'
import { TELLINGS, type Telling } from '../src/domain/links.ts'
import { IDENTITY_REFUSALS, type IdentityRefusal, NUMBER_STATUSES, type NumberStatus } from '../src/domain/numbers.ts'
import type { IdentityDecision } from '../src/domain/reviews.ts'

defineParameterType({
  name: 'numberStatus',
  regexp: new RegExp(NUMBER_STATUSES.join('|')),
  transformer: (status: string): NumberStatus => status as NumberStatus,
})

defineParameterType({
  name: 'likeness',
  regexp: new RegExp(Object.keys(LIKENESSES).join('|')),
  transformer: (words: string): Likeness => words as Likeness,
})

defineParameterType({
  name: 'identityRefusal',
  regexp: new RegExp(Object.keys(IDENTITY_REFUSALS).join('|')),
  transformer: (words: string): IdentityRefusal => words as IdentityRefusal,
})

defineParameterType({
  name: 'decision',
  regexp: /the same person|different people|undecided/,
  transformer: (words: string): IdentityDecision => words as IdentityDecision,
})

defineParameterType({
  name: 'telling',
  regexp: new RegExp(Object.keys(TELLINGS).join('|')),
  transformer: (words: string): Telling => words as Telling,
})
