import { londonDate } from './dates.ts'
import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** What a person can choose: the codes of the interface. */
export const CHOICES = {
  'chooses to register': 'permit',
  'chooses to decline': 'deny',
  'chooses to decide later': 'deferred',
} as const
export type Choice = keyof typeof CHOICES

/** What a recorded decision holds, by the words of features. */
export const PARTS = {
  'who explained it': 'by',
  'when it was explained': 'at',
  'the language': 'language',
  'the format': 'format',
  'what was understood': 'understood',
  'more than blanks on what was understood': 'blank',
  'what was decided': 'choice',
} as const
export type Part = keyof typeof PARTS

/** What becomes of the registration at home: the codes of the interface. */
export const AT_HOME = { 'keeps the registration at home': 'keep', 'lets the registration at home end': 'end' } as const
export type AtHome = keyof typeof AT_HOME

/** Why somebody is held: the codes of the interface. */
export const CUSTODY = { 'on remand': 'remand', sentenced: 'sentenced' } as const
export type Custody = keyof typeof CUSTODY

/** How registration was explained, and what came of it. */
export interface Decision {
  readonly choice: Choice
  readonly by: Role
  /** ISO 8601. */
  readonly at: string
  /** BCP 47. */
  readonly language: string
  readonly format: string
  readonly understood: string
  /** What becomes of the registration at home. */
  readonly atHome?: AtHome
  /** ISO date on which to ask again. */
  readonly askAgain?: string
  /** What let it be made though something stood in the way. */
  readonly support?: { readonly kind: 'interpreter' | 'reason'; readonly words: string }
}

/** A decision as healthcare shows it; what is absent is not shown. */
export interface DecisionSeen {
  readonly choice?: string
  /** Roles whose practitioners are named as those who explained. */
  readonly by: readonly Role[]
  readonly at?: string
  readonly language?: string
  readonly format?: string
  readonly understood?: string
  /** A code. */
  readonly atHome?: string
}

export interface Decisions {
  /** Those that count now, newest last. */
  readonly current: readonly DecisionSeen[]
  readonly seen: string
}

/** Why a registration may be held back: the codes of the interface. */
export const REGISTRATION_REFUSALS = {
  'the decision is incomplete': 'decision-incomplete',
  "the decision is somebody else's": 'decision-of-another',
  'the person has not agreed': 'not-agreed',
  'nothing is said of the registration at home': 'community-choice-missing',
  'the person has withdrawn': 'withdrawn',
  'nothing was explained': 'explanation-missing',
  'a flag calls for another time': 'decision-held',
} as const
export type RegistrationRefusal = keyof typeof REGISTRATION_REFUSALS

export interface RegistrationAnswer {
  readonly accepted: boolean
  /** Coded reasons against it. */
  readonly reasons: readonly string[]
  readonly seen: string
}

/** How many registrations of a person are on their way or done. */
export interface Submissions {
  readonly standing: number
  readonly seen: string
}

export const SUBMISSION_STATES = ['not submitted', 'submitted once'] as const
export type SubmissionState = (typeof SUBMISSION_STATES)[number]

/** What a person is told before anything is decided: the codes of the interface. */
export const POINTS = ['community-registration-may-end', 'care-in-custody', 'care-after-release'] as const

/** An explanation as it was shown. */
export interface Explanation {
  /** Its version; absent where none is stated. */
  readonly version?: string
  /** By what they say, in the words shown. */
  readonly points: Readonly<Record<string, string>>
  /** What can be chosen: codes. */
  readonly options: readonly string[]
  /** What staff are prompted to consider: codes. */
  readonly prompts: readonly string[]
  /** Whether something was decided already when it was shown. */
  readonly decided: boolean
  readonly seen: string
}

export interface Reminders {
  /** ISO dates, or nothing where an item has none. */
  readonly due: readonly (string | undefined)[]
  readonly seen: string
}

/** What has become of a person's consent that was withdrawn. */
export interface Withdrawal {
  readonly state: 'withdrawn' | 'other'
  /** ISO date. */
  readonly on?: string
  /** Work items for the return to a community practice. */
  readonly next: number
  readonly seen: string
}

export interface HealthcareRegistration {
  /** @param leaving ISO date on which the person is expected to leave, where one is */
  recordsCustody(person: Person, role: Role, custody: Custody, leaving?: string): Promise<void>
  /** Opens the conversation in which the person is told what registration means, before anything is decided. */
  explainsRegistration(person: Person, role: Role): Promise<void>
  /** Records on the conversation what came of it; a refusal is an answer like any other. */
  recordsDecision(person: Person, role: Role, decision: Decision, without?: Part): Promise<void>
  /** Records a decision although no conversation was opened; a refusal is an answer like any other. */
  triesToDecideUnexplained(person: Person, role: Role, decision: Decision): Promise<void>
  /** What the last conversation with the person showed, as it showed it. */
  explanationShown(person: Person): Explanation
  /** What is kept with the person's decision of what was shown. */
  explanationKept(person: Person, role: Role): Promise<Explanation>
  /** Puts another wording into the place of the one that everybody is shown. */
  changesWording(role: Role): Promise<void>
  /** Work items to ask the person again. */
  remindersToAsk(person: Person, role: Role): Promise<Reminders>
  /** @throws {NonConformance} when it is refused */
  prescribes(person: Person, role: Role): Promise<void>
  /** How many prescriptions of the person stand. */
  prescriptions(person: Person, role: Role): Promise<number>
  /** Asks that the person be registered, on a decision of theirs or of somebody else; see `registrationAnswer`. */
  triesToSubmit(person: Person, role: Role, on?: Person): Promise<void>
  /** Takes back what the person agreed to. @throws {NonConformance} when it is refused */
  withdrawsConsent(person: Person, role: Role): Promise<void>
  withdrawal(person: Person, role: Role): Promise<Withdrawal>
  /** What the last try to decide or submit was answered. */
  registrationAnswer(person: Person): RegistrationAnswer
  submissions(person: Person, role: Role): Promise<Submissions>
  decisions(person: Person, role: Role): Promise<Decisions>
}

/** What the harness has staff record of a conversation with this person, told apart from any other. */
export function decisionOf({ given, family }: Person, choice: Choice, now: Date): Decision {
  return {
    choice,
    by: 'doctor',
    at: `${londonDate(now)}T00:01:00.000Z`,
    language: 'cy',
    format: 'easy-read',
    understood: `${given} ${family} says in other words that the GP at home may no longer have them`,
  }
}

/** The registration was held back, and for this reason. */
export function expectHeldBack({ accepted, reasons, seen }: RegistrationAnswer, refusal: RegistrationRefusal): void {
  const code = REGISTRATION_REFUSALS[refusal]
  if (!accepted && reasons.includes(code)) return
  throw new NonConformance({
    expected: `the registration to be held back because ${refusal} (${code})`,
    found: accepted ? 'it was accepted' : `it was refused for ${reasons.join(', ') || 'no stated reason'}`,
    seen,
    next: 'let a registration go only on a whole decision of the person, and say by a code what it lacks.',
  })
}

/** Nothing stands in the way of what was tried. */
export function expectLetThrough({ accepted, reasons, seen }: RegistrationAnswer): void {
  if (accepted) return
  throw new NonConformance({
    expected: 'the registration to be submitted: its decision is whole',
    found: `it was refused for ${reasons.join(', ') || 'no stated reason'}`,
    seen,
    next: 'hold a registration back for a stated reason only.',
  })
}

/** One registration is on its way, or none. */
export function expectSubmissions({ standing, seen }: Submissions, state: SubmissionState): void {
  if (standing === (state === 'not submitted' ? 0 : 1)) return
  throw new NonConformance({
    expected: `the registration to be ${state}`,
    found: `${standing} on their way or done`,
    seen,
    next: 'submit a registration when staff ask for it on a whole decision, and at no other time.',
  })
}

/** The one decision that counts is this one, with everything that was recorded of it. */
export function expectDecision({ current, seen }: Decisions, decision: Decision): void {
  const wanted = line({ ...decision, choice: CHOICES[decision.choice], by: [decision.by] })
  const found = current.map(line)
  if (found.length === 1 && found[0] === wanted) return
  throw new NonConformance({
    expected: `one decision that counts: ${wanted}`,
    found: found.join('; and ') || 'none',
    seen,
    next: 'keep everything that was recorded of how a person came to decide.',
  })
}

function line({ choice, by, at, language, format, understood }: DecisionSeen): string {
  const instant = Date.parse(at ?? '')
  const when = Number.isNaN(instant) ? 'at no stated time' : `at ${new Date(instant).toISOString()}`
  const how = `in ${language ?? 'no stated language'}, ${format ?? 'no stated format'}`
  const who = by.join(' and ') || 'nobody'
  return `${choice ?? 'nothing decided'}, explained by ${who} ${when} ${how}, understood as "${understood ?? ''}"`
}

/** Consent is withdrawn since this day, and somebody is to see to the return to a community practice. */
export function expectWithdrawn({ state, on, next, seen }: Withdrawal, day: string): void {
  if (state === 'withdrawn' && on === day && next === 1) return
  throw new NonConformance({
    expected: `consent withdrawn on ${day}, and one return to a community practice to be seen to`,
    found: `${state === 'withdrawn' ? `withdrawn on ${on ?? 'no stated day'}` : 'not withdrawn'}, ${next} to be seen to`,
    seen,
    next: 'show that consent was withdrawn and when, and begin the return at once.',
  })
}
