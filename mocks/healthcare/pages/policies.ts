import type { Stored } from '../fhir/resource.ts'
import type { AppointmentView, UnlockView } from './appointment-view.ts'
import type { BusyTime, Desk } from './desk.ts'
import type { Explanation } from './explanations.ts'
import type { Content } from './markup.ts'
import type { PersonView } from './person.ts'
import type { AlertView, RiskView } from './risk-view.ts'
import { agoInWords, dayInWords, instantInWords } from './times.ts'
import { URGENCY } from './urgency.ts'
import type { WhereaboutsView } from './whereabouts-view.ts'

/** The pages of an open record. */
export const RECORD_VIEWS = ['Summary', 'Risk history', 'Notes', 'Appointments', 'Reception', 'Registration'] as const
export type RecordView = (typeof RECORD_VIEWS)[number]

/** What it is, and what is said of it. */
type Fact = readonly [string, string | undefined]

/** Mistakes a supplier can make on screens. */
export interface PagePolicies {
  /** What a browser is told about keeping pages. */
  cacheControl(): string
  /** Whether a page of an open record carries the person's risk. */
  carriesRisk(view: RecordView): boolean
  /** What a page that stays open shows next, given the risk of its person and of the record that was opened last. */
  refreshed(own: RiskView, openedLast: RiskView | undefined): RiskView
  /** Whether risk comes before the rest of a page. */
  comesFirst(): boolean
  /** The state of risk in words. */
  statement(risk: RiskView): string
  /** What stands at the head of a record, given the state in words. */
  headline(statement: string): string
  /** The alerts that the summary lists in full. */
  listed(alerts: readonly AlertView[]): readonly AlertView[]
  /** Whether the history shows an alert. */
  isInHistory(alert: AlertView): boolean
  /** Whether what is shown is called current. */
  isCalledCurrent(risk: RiskView): boolean
  source(risk: RiskView): string
  /** What staff are told to do. */
  advice(risk: RiskView): string | undefined
  /** The time of the last confirmation that the full list gives; ISO 8601. */
  confirmedInFull(risk: RiskView): string | undefined
  /** When an ACCT is reviewed next, in words. */
  review(review: NonNullable<RiskView['review']>): string
  /** Warnings that a page says for its user that they know of. */
  knownAnyway(moment: 'booking' | 'start'): readonly string[]
  /** Warnings that a user can say that they know of. */
  mayBeKnown(reason: string): boolean
  /** The times of a clash that a warning tells. */
  busyTold(busy: readonly BusyTime[]): readonly BusyTime[]
  /** What a warning says beside that people must not meet, of whoever is there at the time. */
  whoIsThere(desk: Desk, time: { readonly start: string; readonly end: string }): Promise<Content>
  /** How a person may be unlocked, in words. */
  unlockInWords(unlock: UnlockView, where: 'record' | 'clinic list'): string
  /** Id of the record that a person who was found leads to, given the one that was opened last. */
  leadsTo(found: PersonView, openedLast: PersonView | undefined): string
  /** What an alert is called. */
  described(alert: AlertView): string
  /** Whether an appointment is listed on a person's record. */
  isListedOnRecord(appointment: AppointmentView): boolean
  placeShown(appointment: AppointmentView): string
  timesShown(appointment: AppointmentView): string
  /** What a page about registration shows of a decision. */
  decisionShown(facts: readonly Fact[]): readonly Fact[]
  /** Whether a point of the explanation, given its code, is told. */
  isTold(point: string): boolean
  /** Choices that are offered, of those that the record has: codes. */
  offered(options: readonly string[]): readonly string[]
  promptsForHome(): boolean
  /** What is recorded of the registration at home, given what was entered: codes. */
  atHomeKept(entered: string): string
  /** What is recorded where something was entered, or not; one value at most. */
  presumed(entered: string, usual: string): readonly string[]
  /** The cell that is shown. */
  cellShown(seen: WhereaboutsView): string | undefined
  /** When the prison is said to have confirmed where somebody is; ISO 8601. */
  placeConfirmed(seen: WhereaboutsView): string | undefined
  /** What is said of a part of what came with a person. */
  cameInWords(told: readonly string[], isNone: boolean): string
  /** Alerts that an emergency summary shows. */
  inEmergency(alerts: readonly AlertView[]): readonly AlertView[]
  /** The reason for an emergency access, given what was entered. */
  reasonSent(entered: string): string
  /** Why an assessment went on, as the list of them says it. */
  wentOnBecause(reason: string): string
  /** The risk that a page of an open record shows, given what the same user was shown before. */
  shown(risk: RiskView, before: RiskView | undefined): RiskView
  /** More of an alert in a table of them, beside its description. */
  besideAlert(alert: AlertView, caption: string): Content
  /** Work in the order in which it is listed. */
  inOrder(work: readonly Stored[]): readonly Stored[]
  /** Whether the list of differences from the roll holds one. */
  isListedOfRoll(difference: Stored): boolean
  /** How a safety message stands, given its code, in words. */
  messageInWords(state: string): string
  /** What staff are told to do about a safety message, or why it was rejected. */
  messageAdvice(told: string | undefined): string | undefined
  exchangeInWords(isOn: boolean): string
  /** How far the message about an appointment has got, given its code, in words. */
  sendingInWords(state: string): string
  /** How old it is, in words; nothing where the prison never confirmed it. */
  age(risk: RiskView, now: Date): string | undefined
  /** Whom an item is said to be about. */
  namedOn(person: PersonView): string
  /** What is listed for patients. */
  explanations(written: readonly Explanation[]): readonly Explanation[]
  /** Whether what is listed can be opened. */
  isThere(explanation: Explanation): boolean
  /** The stylesheet and the script as they are delivered. */
  style(sheet: string): string
  script(text: string): string
}

export const referencePages: PagePolicies = {
  cacheControl: () => 'no-store',
  carriesRisk: () => true,
  refreshed: (own) => own,
  statement: ({ state, alerts, isRestricted }) => {
    if (state === 'shown') return alerts.length === 1 ? '1 active alert' : `${alerts.length} active alerts`
    if (state === 'none') return 'No known risks'
    if (state === 'unavailable') return 'Not available'
    return isRestricted ? 'Withheld by the prison' : 'Withheld from your role'
  },
  comesFirst: () => true,
  headline: (statement) => `Risk: ${statement}`,
  listed: (alerts) => alerts,
  isInHistory: () => true,
  isCalledCurrent: ({ isCurrent }) => isCurrent,
  source: ({ source }) => source,
  advice: ({ advice }) => advice,
  confirmedInFull: ({ confirmedAt }) => confirmedAt,
  review: ({ state, date }) => {
    if (state === 'planned') return date ? dayInWords(date) : 'Planned, without a date'
    return state === 'none-recorded' ? 'None recorded' : 'Unavailable'
  },
  knownAnyway: () => [],
  mayBeKnown: () => true,
  busyTold: (busy) => busy,
  whoIsThere: async () => undefined,
  unlockInWords: ({ state, conditions }) => {
    if (state === 'unavailable') return 'Not available: ask the prison'
    const told = conditions.join('; ') || 'No conditions'
    return state === 'current' ? told : `${told} (not current: ask the prison)`
  },
  leadsTo: ({ id }) => id,
  described: ({ description }) => description,
  isListedOnRecord: () => true,
  placeShown: ({ place }) => place,
  timesShown: ({ times }) => times,
  decisionShown: (facts) => facts,
  isTold: () => true,
  offered: (options) => options,
  promptsForHome: () => true,
  atHomeKept: (entered) => entered,
  presumed: (entered) => (entered === '' ? [] : [entered]),
  cellShown: ({ cell }) => cell,
  placeConfirmed: ({ confirmedAt }) => confirmedAt,
  cameInWords: (told, isNone) =>
    told.length > 0 ? told.join('; ') : isNone ? 'It came, and tells nothing' : 'Missing: ask for it',
  inEmergency: (alerts) => alerts,
  reasonSent: (entered) => entered,
  wentOnBecause: (reason) => reason,
  shown: (risk) => risk,
  besideAlert: () => undefined,
  inOrder: (work) => work.toSorted((a, b) => urgencyOf(a) - urgencyOf(b)),
  isListedOfRoll: () => true,
  messageInWords: (state) => MESSAGE_WORDS[state] ?? 'Under way',
  messageAdvice: (told) => told,
  exchangeInWords: (isOn) => (isOn ? 'On' : 'Off: nothing is sent'),
  sendingInWords: (state) => SENDING_WORDS[state] ?? state,
  age: ({ confirmedAt }, now) =>
    confirmedAt && `Confirmed by the prison on ${instantInWords(confirmedAt)}, ${agoInWords(confirmedAt, now)}`,
  namedOn: ({ listed }) => listed,
  explanations: (written) => written,
  isThere: () => true,
  style: (sheet) => sheet,
  script: (text) => text,
}

const MESSAGE_WORDS: Readonly<Record<string, string>> = {
  received: 'Accepted by the prison',
  rejected: 'Rejected by the prison',
  unconfirmed: 'Unconfirmed',
}

/** Where a message to the prison has got to. */
const SENDING_WORDS: Readonly<Record<string, string>> = {
  waiting: 'Waiting to be sent',
  sent: 'Sent',
  received: 'Received',
  rejected: 'Turned down',
  unconfirmed: 'Unconfirmed',
  'by-hand': 'To be told by hand',
}

function urgencyOf({ priority }: Stored): number {
  return URGENCY.indexOf(String(priority ?? 'routine'))
}
