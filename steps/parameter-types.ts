import { defineParameterType } from '@cucumber/cucumber'
import { ANSWER_FAILURES, type AnswerFailure } from '../src/domain/appointments.ts'
import { expectBusyBecause, expectBusyOnly, REFUSALS, type Refusal } from '../src/domain/booking-answers.ts'
import { COMPLETION_ANSWERS, type CompletionWords } from '../src/domain/came-with.ts'
import { CONCERN_ANSWERS, type ConcernAnswer } from '../src/domain/concerns.ts'
import { dateFrom } from '../src/domain/dates.ts'
import type { WorkState } from '../src/domain/first-days.ts'
import type { FollowUp } from '../src/domain/follow-up.ts'
import { DISORDERS, type Disorder } from '../src/domain/histories/generator.ts'
import type { Limit } from '../src/domain/limits.ts'
import { MOVEMENTS, type Movement, movementFrom } from '../src/domain/movements.ts'
import { HarnessFault } from '../src/domain/outcomes.ts'
import type { Mode } from '../src/domain/outside-appointments.ts'
import { CAST, type CastName, ESTABLISHMENTS, type Establishment, type Person } from '../src/domain/people.ts'
import { ROLES, type Role } from '../src/domain/staff.ts'
import type { UnlockWords } from '../src/domain/unlock.ts'
import type { Round } from '../src/domain/whereabouts.ts'
import type { Assessment, Span } from './world.ts'

defineParameterType({
  name: 'person',
  regexp: new RegExp(CAST.join('|')),
  transformer(this: Assessment, name: string): Person {
    return this.person(name as CastName)
  },
})

defineParameterType({
  name: 'prison',
  regexp: new RegExp(ESTABLISHMENTS.map(({ name }) => name).join('|')),
  transformer(name: string): Establishment {
    const found = ESTABLISHMENTS.find((establishment) => establishment.name === name)
    if (!found) throw new HarnessFault(`Unknown prison "${name}".`)
    return found
  },
})

defineParameterType({
  name: 'role',
  regexp: new RegExp(`(?:a|an|the) (${[...ROLES].sort((a, b) => b.length - a.length).join('|')})`),
  transformer(name: string): Role {
    return name as Role
  },
})

defineParameterType({
  name: 'limit',
  regexp: /the ([a-z ]+ limit)/,
  transformer(this: Assessment, name: string): Limit {
    return this.stage.limit(name)
  },
})

defineParameterType({
  name: 'answer',
  regexp: new RegExp(CONCERN_ANSWERS.join('|')),
  transformer: (words: string): ConcernAnswer => words as ConcernAnswer,
})

defineParameterType({
  name: 'failure',
  regexp: new RegExp(ANSWER_FAILURES.join('|')),
  transformer: (state: string): AnswerFailure => state as AnswerFailure,
})

defineParameterType({
  name: 'day',
  regexp: /today|tomorrow|yesterday|in \d+ days|\d+ days ago|next \d+ [A-Z][a-z]+|(?:next|last) [A-Z][a-z]+day/,
  transformer(this: Assessment, words: string): string {
    return dateFrom(words, this.now)
  },
})

defineParameterType({
  name: 'refusal',
  regexp: new RegExp(Object.keys(REFUSALS).join('|')),
  transformer: (words: string): Refusal => words as Refusal,
})

defineParameterType({
  name: 'time',
  regexp: /\d\d:\d\d/,
  transformer: (time: string): string => time,
})

defineParameterType({
  name: 'people',
  regexp: new RegExp(`(?:${CAST.join('|')})(?:(?:, (?:${CAST.join('|')}))* and (?:${CAST.join('|')}))?`),
  useForSnippets: false,
  transformer(this: Assessment, words: string): Person[] {
    return words.split(/, | and /).map((name) => this.person(name as CastName))
  },
})

defineParameterType({
  name: 'goingOn',
  regexp: /without a reason|for the reason "([^"]*)"/,
  useForSnippets: false,
  transformer: (reason: string | undefined): string | undefined => reason,
})

defineParameterType({
  name: 'completion',
  regexp: new RegExp(COMPLETION_ANSWERS.join('|')),
  useForSnippets: false,
  transformer: (words: string): CompletionWords => words as CompletionWords,
})

defineParameterType({
  name: 'anyone',
  regexp: new RegExp(`nobody|(?:${CAST.join('|')})(?:(?:, (?:${CAST.join('|')}))* and (?:${CAST.join('|')}))?`),
  useForSnippets: false,
  transformer(this: Assessment, words: string): Person[] {
    return words === 'nobody' ? [] : words.split(/, | and /).map((name) => this.person(name as CastName))
  },
})

const FOLLOW_UP = `(?:${CAST.join('|')})'s "[^"]+"`

defineParameterType({
  name: 'followUps',
  regexp: new RegExp(`nothing|${FOLLOW_UP}(?:(?:, ${FOLLOW_UP})* and ${FOLLOW_UP})?`),
  useForSnippets: false,
  transformer(this: Assessment, words: string): FollowUp[] {
    return [...words.matchAll(/(\w+)'s "([^"]+)"/g)].map(([, who, name = '']) => ({
      person: this.person(who as CastName),
      name,
    }))
  },
})

defineParameterType({
  name: 'order',
  regexp: /exactly|in this order/,
  useForSnippets: false,
  transformer: (order: string): string => order,
})

defineParameterType({
  name: 'movement',
  regexp: new RegExp(MOVEMENTS.source),
  useForSnippets: false,
  transformer: (words: string): Movement => movementFrom(words),
})

defineParameterType({
  name: 'volume',
  regexp: /the ([a-z ]+ volume)/,
  transformer(this: Assessment, name: string): Limit {
    return this.stage.limit(name)
  },
})

defineParameterType({
  name: 'suitability',
  regexp: /suitable|unsuitable/,
  transformer: (words: string): boolean => words === 'suitable',
})

defineParameterType({
  name: 'mode',
  regexp: /in person|by video|by telephone/,
  transformer: (words: string): Mode => words.replace('by ', '') as Mode,
})

const FROM_THEN_ON = ' and from then on '

defineParameterType({
  name: 'span',
  regexp: /(?:(?:within the [a-z ]+ limit(?: and from then on)?|throughout the [a-z ]+ limit) )?/,
  useForSnippets: false,
  transformer(this: Assessment, words: string): Span {
    const lasts = words.endsWith(FROM_THEN_ON)
    const [kind = '', , ...name] = words.replace(FROM_THEN_ON, '').trim().split(' ')
    if (kind !== 'within' && kind !== 'throughout') return { kind: 'now' }
    return { kind: lasts ? 'from then on' : kind, limit: this.stage.limit(name.join(' ')) }
  },
})

defineParameterType({
  name: 'workState',
  regexp: /open|closed/,
  transformer: (words: string): WorkState => words as WorkState,
})

defineParameterType({
  name: 'stopsOrResumes',
  regexp: /stops|resumes/,
  transformer: (words: string): boolean => words === 'resumes',
})

defineParameterType({
  name: 'many',
  regexp: /\d+|the [a-z -]+ (?:volume|count) of/,
  useForSnippets: false,
  transformer(this: Assessment, words: string): number {
    const volume = /^the (.+) of$/.exec(words)?.[1]
    return volume === undefined ? Number(words) : this.stage.limit(volume).value
  },
})

defineParameterType({
  name: 'knowing',
  regexp: /not why|why/,
  useForSnippets: false,
  transformer: (words: string): typeof expectBusyOnly => (words === 'why' ? expectBusyBecause : expectBusyOnly),
})

defineParameterType({
  name: 'whereabouts',
  regexp:
    /in cell [A-Z0-9-]+ at \w+|(?:at court|away for a time), from \w+|on the way to another prison|no longer in prison/,
  useForSnippets: false,
  transformer: (words: string): string => words,
})

defineParameterType({
  name: 'round',
  regexp: /medicine round|clinic list in \d+ days/,
  useForSnippets: false,
  transformer(this: Assessment, words: string): Round {
    const day = /in \d+ days/.exec(words)?.[0]
    return day === undefined ? {} : { clinicOn: dateFrom(day, this.now) }
  },
})

defineParameterType({
  name: 'unlock',
  regexp:
    /the unlock conditions [A-Z_]+(?: and [A-Z_]+)*(?:, which are not current,)?|that there are no unlock conditions|that unlock conditions are not available/,
  useForSnippets: false,
  transformer(words: string): UnlockWords {
    if (words.endsWith('not available')) return { state: 'unavailable', conditions: [] }
    const conditions = words.match(/[A-Z]+_[A-Z_]+/g) ?? []
    return { state: words.includes('not current') ? 'not current' : 'current', conditions }
  },
})

defineParameterType({
  name: 'disorder',
  regexp: new RegExp(DISORDERS.join('|')),
  transformer: (words: string): Disorder => words as Disorder,
})
