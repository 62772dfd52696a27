import type { BookingAnswer, BookingSent, Refusal } from './booking-answers.ts'
import type { PrisonCommitments } from './commitments.ts'
import type { HealthcareConflicts } from './conflicts.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'
import { ESTABLISHMENTS, type Establishment, type Person } from './people.ts'
import type { HealthcareReconciliation } from './reconciliation.ts'
import { ROLES, type Role } from './staff.ts'
import type { Urgency } from './urgency.ts'

/** Where a person is seen who is not moved for it. Any other place is the prison's key of a room. */
export const IN_CELL = 'in cell'

/** An appointment as staff book it. Times are those of the prison's clocks. */
export interface Booking {
  /** What the prison's movement slip says; the only words of the clinic's that the prison is given. */
  readonly name: string
  /** ISO date. */
  readonly date: string
  /** `HH:mm`. */
  readonly from: string
  /** `HH:mm`; absent where staff left it out. */
  readonly to?: string
  /** The key of a room, for example `ZKV-HCC-TR1`, or {@link IN_CELL}. */
  readonly place: string
  /** Who holds it; whoever books where absent. */
  readonly with?: Role
  /** A colleague who is there as well. */
  readonly beside?: Role
  /** As the clinic states it; routine where absent. */
  readonly urgency?: Urgency
  /** What it is for, in clinical words that never leave healthcare. */
  readonly about?: string
  /** The clinic's own name, as it stands on the door and in its timetable. */
  readonly clinic?: string
  /** The prison's category that the clinic gives it; the one that says least where absent. */
  readonly category?: string
}

/** An appointment as one of the two systems shows it. */
export interface AppointmentSeen {
  readonly name: string
  readonly date: string
  readonly from: string
  readonly to: string
  readonly place: string
  readonly state: 'booked' | 'cancelled' | 'other'
  /** Code of the reason for which it was cancelled, as that system has it. */
  readonly reason?: string
  /** The identity that both systems know it by. */
  readonly reference?: string
  /** Who made the entry, where the system says so. */
  readonly enteredBy?: 'healthcare' | 'prison'
  /** The prison's category, where the system says so. */
  readonly category?: string
  /** The roles of those who hold it, where the system says so. */
  readonly heldBy?: readonly Role[]
}

/** What a look found, and where, for messages. */
export interface Appointments {
  readonly found: readonly AppointmentSeen[]
  readonly seen: string
}

/** How a message to the prison stands, as healthcare shows it. */
export type SendingState = 'waiting' | 'sent' | 'received' | 'rejected' | 'unconfirmed' | 'by-hand' | 'not stated'

export interface HealthcareBooking {
  /** @throws {NonConformance} when the booking is refused */
  books(person: Person, role: Role, ...bookings: readonly Booking[]): Promise<void>
  /** As `books`, and a refusal is an answer like any other; see `bookingAnswer`. */
  triesToBook(person: Person, role: Role, ...bookings: readonly Booking[]): Promise<void>
  /** The last booking for the person once more, with these changes. */
  booksAgain(person: Person, role: Role, ...changes: readonly Partial<Booking>[]): Promise<void>
  /** The last booking for the person once more, saying that what stands against it is known. */
  booksKnowingly(person: Person, role: Role, refusal: Refusal): Promise<void>
  /** What the last booking for the person, or the last change of one, was answered. */
  bookingAnswer(person: Person): BookingAnswer
  /** Has the appointment open from now on: the role's next change is made from what is there now. */
  opensAppointment(person: Person, role: Role, name: string): Promise<void>
  /** Changes an appointment, and then once more for each further change. */
  moves(person: Person, role: Role, name: string, ...changes: readonly Partial<Booking>[]): Promise<void>
  /** As `moves`, and a refusal is an answer like any other; see `bookingAnswer`. */
  /** Books and moves without the prison, knowing that it says neither what it has planned nor of risk to staff. */
  arrangesAlone(person: Person, role: Role, arrangements: readonly Arrangement[]): Promise<void>
  triesToMove(person: Person, role: Role, name: string, ...changes: readonly Partial<Booking>[]): Promise<void>
  /** @param reason code of FHIR's appointment cancellation reasons, for example `pat` */
  cancels(person: Person, role: Role, name: string, reason: string): Promise<void>
  /** Every appointment of the person, cancelled ones included. */
  appointments(person: Person, role: Role): Promise<Appointments>
  /** The people's appointments that a member of staff still expects on a day. */
  clinicList(role: Role, date: string, people: readonly Person[]): Promise<readonly Person[]>
  /** What is told of the message that brings the appointment to the prison. */
  sendingOf(person: Person, role: Role, name: string): Promise<SendingState>
}

/** How the prison's answers about appointments can go wrong, as features name it. */
export const ANSWER_FAILURES = ['failing', 'lost', 'slow', 'unreachable', 'forbidden'] as const
export type AnswerFailure = (typeof ANSWER_FAILURES)[number]

/** What healthcare staff can do to an appointment while the prison cannot be reached. */
export const ARRANGEMENTS = ['booked', 'moved'] as const

/** One such act; of a move the booking holds the name, and the day and times after it. */
export interface Arrangement {
  readonly how: (typeof ARRANGEMENTS)[number]
  readonly booking: Booking
}

/** What prison staff can do to an entry of their book. */
export const ALTERATIONS = ['moved', 'cancelled', 'taken out', 'put in'] as const

/** One change that prison staff make in their own book; what is put in is a whole booking. */
export interface Alteration {
  readonly how: (typeof ALTERATIONS)[number]
  readonly booking: Booking
}

export interface PrisonBooking {
  /** The next answers about the person's appointments end like this; `lost` means done, but the answer is not heard. */
  answersAppointments(person: Person, failure: AnswerFailure, times: number): Promise<void>
  /** Every entry of the prison's book for the person, cancelled and deleted ones included. */
  bookEntries(person: Person): Promise<Appointments>
  /** Prison staff change an entry in their own book. */
  changesEntry(person: Person, name: string, ...changes: readonly Partial<Booking>[]): Promise<void>
  /** @param reason code of the prison's reasons, for example `LOCKDOWN` */
  cancelsEntry(person: Person, name: string, reason: string): Promise<void>
  /** Prison staff take an entry out of their book. */
  deletesEntry(person: Person, name: string): Promise<void>
  /** Prison staff do all this to their own book, in order. */
  altersBook(person: Person, alterations: readonly Alteration[]): Promise<void>
  /** Every booking of the person that the prison has been sent, in order. */
  bookingsSent(person: Person): Promise<readonly BookingSent[]>
}

export type HealthcareAppointments = HealthcareBooking & HealthcareConflicts & HealthcareReconciliation
export type PrisonAppointments = PrisonBooking & PrisonCommitments

/**
 * The place that features name: `in cell`, `Kirkvale treatment room 1`, `Harrowmere dental surgery`; `nowhere` for
 * none.
 *
 * @throws {HarnessFault} for anything else
 */
export function placeFrom(words: string): string {
  const place = placeNamed(words)
  if (place !== undefined) return place
  throw new HarnessFault(`"${words}" is no place. Write "in cell", or "Kirkvale treatment room 1".`)
}

/** As {@link placeFrom}; nothing for anything else. */
export function placeNamed(words: string): string | undefined {
  if (words === IN_CELL || words === 'nowhere') return words
  const prison = ESTABLISHMENTS.find(({ name }) => words.startsWith(`${name} `))
  const room = words.slice((prison?.name.length ?? 0) + 1)
  const number = /^treatment room (\d)$/.exec(room)?.[1]
  if (prison && number) return `${prison.code}-HCC-TR${number}`
  return prison && room === 'dental surgery' ? `${prison.code}-HCC-DENT` : undefined
}

/** The establishment that a room's key begins with. */
export function establishmentOf(place: string): Establishment | undefined {
  return ESTABLISHMENTS.find(({ code }) => place.startsWith(`${code}-`))
}

/** An appointment in words; what is not said is left out. */
function line({ name, date, from, to, place, state, reason, category, enteredBy, heldBy }: Partial<AppointmentSeen>) {
  const said = [
    ['on', date],
    ['from', from],
    ['to', to],
    ['at', place],
    [',', state],
    [', because', reason],
    [', category', category],
    [', entered by', enteredBy],
    [', held by', heldBy && ([...heldBy].sort().join(' and ') || 'nobody')],
  ].flatMap(([word, value]) => (value === undefined ? [] : [`${word} ${value}`]))
  return [`"${name}"`, ...said].join(' ').replaceAll(' ,', ',')
}

/** Exactly these appointments, in any order; of each, what is said and nothing else is compared. */
export function expectAppointments({ found, seen }: Appointments, expected: readonly Partial<AppointmentSeen>[]): void {
  const said = new Set(expected.flatMap((one) => Object.keys(one)))
  const wanted = expected.map(line).sort()
  const lines = found.map((one) => line(Object.fromEntries(Object.entries(one).filter(([key]) => said.has(key)))))
  if (wanted.length === 0 && found.length === 0) return
  if (wanted.length > 0 && wanted.join('\n') === lines.sort().join('\n')) return
  throw new NonConformance({
    expected: `exactly ${wanted.join('; ') || 'no appointment'}`,
    found: (wanted.length > 0 ? lines : found.map(line)).join('; ') || 'no appointment',
    seen,
    next: 'hold each appointment once, and change the one that is there.',
  })
}

/** The appointment once, whatever else there is. */
export function expectAmong({ found, seen }: Appointments, expected: Partial<AppointmentSeen>): void {
  expectAppointments({ found: found.filter(({ name }) => name === expected.name), seen }, [expected])
}

/** Both systems hold the same appointments under the same identities. */
export function expectSameAppointments(healthcare: Appointments, prison: Appointments): void {
  const identified = ({ found }: Appointments) =>
    found
      .map(({ reference, name, date, from, to, place, state }) => {
        const identity = reference ?? 'without an identity'
        return `${identity}: ${line({ name, date, from, to, place, state })}`
      })
      .sort()
  const here = identified(healthcare).join('\n')
  const there = identified(prison).join('\n')
  if (here === there && here !== '' && !here.includes('without an identity')) return
  throw new NonConformance({
    expected: 'healthcare and the prison to hold the same appointments under the same identities',
    found: `in healthcare ${here || 'none'}; in the prison ${there || 'none'}`,
    seen: `${healthcare.seen}; ${prison.seen}`,
    next: "give the prison the appointment's identifier as its reference, and keep both alike.",
  })
}

/** Exactly these people are expected. */
export function expectOnList(listed: readonly Person[], expected: readonly Person[]): void {
  const names = (people: readonly Person[]) =>
    people
      .map(({ name }) => name)
      .sort()
      .join(' and ')
  if (names(listed) === names(expected)) return
  throw new NonConformance({
    expected: `the clinic list to hold ${names(expected) || 'none of them'}`,
    found: names(listed) || 'none of them',
    next: 'take whoever is no longer expected off the list, and nobody else.',
  })
}

/** Staff are told that the message has got this far. */
export function expectSending(state: SendingState, expected: readonly SendingState[]): void {
  if (expected.includes(state)) return
  throw new NonConformance({
    expected: `the appointment to be shown as ${expected.join(' or ')} by the prison`,
    found: state,
    next: 'show on the message to the prison how far it has got.',
  })
}

/** A role, where a table names one. */
export function roleFrom(words: string): Role {
  const found = ROLES.find((role) => role === words.replace(/^(an?|the) /, ''))
  if (!found) throw new HarnessFault(`"${words}" is no role. Write one of ${ROLES.join(', ')}.`)
  return found
}

/** An appointment of this name is in the book, once. */
export function expectEntered({ found, seen }: Appointments, name: string): void {
  const entries = found.filter((one) => one.name === name)
  if (entries.length === 1) return
  throw new NonConformance({ expected: `"${name}" once`, found: `${entries.length} times`, seen })
}

/** Every one of these appointments is in the book, whatever else there is. */
export function expectAll({ found, seen }: Appointments, expected: readonly Partial<AppointmentSeen>[]): void {
  const names = new Set(expected.map(({ name }) => name))
  expectAppointments({ found: found.filter(({ name }) => names.has(name)), seen }, expected)
}
