import { defineParameterType } from '@cucumber/cucumber'
import { expectNoKnownRisks } from '../src/domain/alerts-expected.ts'
import { ANSWER_FAILURES, type AnswerFailure } from '../src/domain/appointments.ts'
import { expectBusyBecause, expectBusyOnly, REFUSALS, type Refusal } from '../src/domain/booking-answers.ts'
import { COMPLETION_ANSWERS, type CompletionWords } from '../src/domain/came-with.ts'
import { REGISTRATIONS, type Registration } from '../src/domain/community-registration.ts'
import { CONCERN_ANSWERS, type ConcernAnswer } from '../src/domain/concerns.ts'
import { dateFrom } from '../src/domain/dates.ts'
import type { WorkState } from '../src/domain/first-days.ts'
import type { FollowUp } from '../src/domain/follow-up.ts'
import { HOLDINGS, type Holding } from '../src/domain/held-medicines.ts'
import { DISORDERS, type Disorder } from '../src/domain/histories/generator.ts'
import {
  LEAVING_ANSWERS,
  LEAVINGS,
  type Leaving,
  type LeavingAnswerWords,
  MEDICINE_KINDS,
  type MedicineKind,
} from '../src/domain/leaving.ts'
import { LIKENESSES, type Likeness } from '../src/domain/likeness.ts'
import type { Limit } from '../src/domain/limits.ts'
import { TELLINGS, type Telling } from '../src/domain/links.ts'
import { MOVEMENTS, type Movement, movementFrom } from '../src/domain/movements.ts'
import { IDENTITY_REFUSALS, type IdentityRefusal, NUMBER_STATUSES, type NumberStatus } from '../src/domain/numbers.ts'
import { HarnessFault } from '../src/domain/outcomes.ts'
import type { Mode } from '../src/domain/outside-appointments.ts'
import { CAST, type CastName, ESTABLISHMENTS, type Establishment, type Person } from '../src/domain/people.ts'
import type { IdentityDecision } from '../src/domain/reviews.ts'
import {
  ALERT_DEEDS,
  type AlertDeed,
  RISK_SOURCES,
  type RiskSource,
  UNAVAILABLE,
  type Unavailability,
} from '../src/domain/risk.ts'
import { expectCurrent, expectNotCurrent, expectUnavailable } from '../src/domain/risk-confirmed.ts'
import { ROLES, type Role } from '../src/domain/staff.ts'
import { STARTS, type StartWords } from '../src/domain/staff-safety.ts'
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
  name: 'alert',
  regexp: /"([A-Z0-9]{2,12})"/,
  transformer: (code: string) => code,
})

defineParameterType({
  name: 'limit',
  regexp: /the ([a-z ]+ limit)/,
  transformer(this: Assessment, name: string): Limit {
    return this.stage.limit(name)
  },
})

defineParameterType({
  name: 'unavailability',
  regexp: new RegExp([...UNAVAILABLE, 'available again'].join('|')),
  transformer: (state: string): Unavailability => state as Unavailability,
})

defineParameterType({
  name: 'riskSource',
  regexp: new RegExp(RISK_SOURCES.join('|')),
  transformer: (source: string): RiskSource => source as RiskSource,
})

defineParameterType({
  name: 'alertDeed',
  regexp: new RegExp(ALERT_DEEDS.join('|')),
  transformer: (deed: string): AlertDeed => deed as AlertDeed,
})

const STANDINGS: Readonly<Record<string, typeof expectCurrent>> = {
  "'s risk is unavailable, and what to do": expectUnavailable,
  "'s risk is not current, and since when": expectNotCurrent,
  "'s risk is current": expectCurrent,
  ' has no known risks': expectNoKnownRisks,
}

defineParameterType({
  name: 'riskStanding',
  regexp: new RegExp(Object.keys(STANDINGS).join('|')),
  useForSnippets: false,
  transformer(words: string): typeof expectCurrent {
    const expectation = STANDINGS[words]
    if (!expectation) throw new HarnessFault(`"${words}" says nothing of a person's risk.`)
    return expectation
  },
})

defineParameterType({
  name: 'answer',
  regexp: new RegExp(CONCERN_ANSWERS.join('|')),
  transformer: (words: string): ConcernAnswer => words as ConcernAnswer,
})

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

defineParameterType({
  name: 'startWords',
  regexp: new RegExp(Object.keys(STARTS).join('|')),
  useForSnippets: false,
  transformer(words: string): StartWords {
    const start = STARTS[words]
    if (!start) throw new HarnessFault(`"${words}" does not say how an appointment is started.`)
    return start
  },
})

defineParameterType({
  name: 'codes',
  regexp: /[A-Z0-9]{2,12}(?: and [A-Z0-9]{2,12})*/,
  transformer: (codes: string): readonly string[] => codes.split(' and '),
})

defineParameterType({
  name: 'failure',
  regexp: new RegExp(ANSWER_FAILURES.join('|')),
  transformer: (state: string): AnswerFailure => state as AnswerFailure,
})

defineParameterType({
  name: 'day',
  regexp: /today|tomorrow|in \d+ days|\d+ days ago|next \d+ [A-Z][a-z]+|(?:next|last) [A-Z][a-z]+day/,
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
  name: 'span',
  regexp: /(?:(?:within|throughout) the [a-z ]+ limit )?/,
  useForSnippets: false,
  transformer(this: Assessment, words: string): Span {
    const [kind = '', , ...name] = words.trim().split(' ')
    if (kind === 'within' || kind === 'throughout') return { kind, limit: this.stage.limit(name.join(' ')) }
    return { kind: 'now' }
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
  name: 'telling',
  regexp: new RegExp(Object.keys(TELLINGS).join('|')),
  transformer: (words: string): Telling => words as Telling,
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
