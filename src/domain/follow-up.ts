import { type Appointments, type Booking, establishmentOf } from './appointments.ts'
import type { Booked } from './clinics.ts'
import { NonConformance } from './outcomes.ts'
import type { Establishment, Person } from './people.ts'
import type { Role } from './staff.ts'
import { URGENCIES } from './urgency.ts'

/** An appointment that somebody has to see to, as a site's worklist shows it. */
export interface FollowUp {
  readonly person: Person
  /** Name of the appointment. */
  readonly name: string
}

/** A worklist as far as it concerns an example's people, in the order in which it was shown. */
export interface FollowUps {
  readonly items: readonly FollowUp[]
  readonly seen: string
}

/** What has become of the follow-up of one appointment. */
export interface FollowUpState {
  readonly open: boolean
  /** Why it was closed, as staff wrote it. */
  readonly reason?: string
  readonly seen: string
}

export interface HealthcareFollowUp {
  /** What a site's appointment worklist holds of these people, in its own order. */
  appointmentWorklist(site: Establishment, people: readonly Person[], role: Role): Promise<FollowUps>
  closesFollowUp(person: Person, role: Role, name: string, reason: string): Promise<void>
  /** As `closesFollowUp` with nothing said; a refusal is an answer like any other. */
  triesToCloseFollowUp(person: Person, role: Role, name: string): Promise<void>
  followUpState(person: Person, role: Role, name: string): Promise<FollowUpState>
  /** Books although nobody may be able to say what else the prison has planned for the people. */
  booksWithoutAsking(role: Role, ...bookings: readonly Booked[]): Promise<void>
  /** Books in the place of an appointment that fell through. */
  rebooks(person: Person, role: Role, name: string, booking: Booking): Promise<void>
}

export interface PrisonLockdown {
  /** Cancels every appointment of these people on a day, in one go. */
  cancelsAll(people: readonly Person[], date: string): Promise<void>
}

const line = ({ person, name }: FollowUp) => `${person.name}'s "${name}"`

/** Exactly these items for the example's people, in any order. */
export function expectFollowUps({ items, seen }: FollowUps, expected: readonly FollowUp[]): void {
  const wanted = expected.map(line).sort().join(', ') || 'nothing'
  const found = items.map(line).sort().join(', ') || 'nothing'
  if (found === wanted) return
  throw new NonConformance({
    expected: `the appointment worklist to hold exactly ${wanted}`,
    found,
    seen,
    next: 'hold one item for each appointment that fell through, at the site that has the person, until it is resolved.',
  })
}

/** Exactly these items, in this order. */
export function expectInOrder(worklist: FollowUps, expected: readonly FollowUp[]): void {
  expectFollowUps(worklist, expected)
  expectNoneBefore(worklist, (item) => -expected.findIndex((one) => line(one) === line(item)))
}

/** Exactly the follow-ups of these bookings, and none before a more urgent one. */
export function expectUrgentFirst(worklist: FollowUps, bookings: readonly Booked[]): void {
  const named = ({ person, booking }: Booked) => ({ person, name: booking.name })
  expectFollowUps(worklist, bookings.map(named))
  const urgencies = new Map(bookings.map((each) => [line(named(each)), each.booking.urgency ?? 'routine']))
  expectNoneBefore(worklist, (item) => URGENCIES.indexOf(urgencies.get(line(item)) ?? 'routine'))
}

/** Ranks never rise from one item to the next. */
function expectNoneBefore({ items, seen }: FollowUps, rank: (item: FollowUp) => number): void {
  const at = items.findIndex((item, index) => {
    const before = items[index - 1]
    return before !== undefined && rank(item) > rank(before)
  })
  const [first, second] = [items[at - 1], items[at]]
  if (!first || !second) return
  throw new NonConformance({
    expected: 'the most urgent first, as the clinic stated it',
    found: `${line(first)} before ${line(second)}, in the order ${items.map(line).join(', ')}`,
    seen,
    next: "order the worklist by the appointment's urgency.",
  })
}

/** The item was closed, and the reason that staff gave is kept. */
export function expectClosedBecause({ open, reason, seen }: FollowUpState, expected: string): void {
  if (!open && reason === expected) return
  throw new NonConformance({
    expected: `the follow-up to be closed because "${expected}"`,
    found: open ? 'still open' : `closed because "${reason ?? 'nothing said'}"`,
    seen,
    next: 'keep the reason with the item that it closed.',
  })
}

const standsAt = ({ found }: Appointments, site: Establishment) =>
  found.filter(({ state, place }) => state === 'booked' && (establishmentOf(place)?.code ?? site.code) === site.code)

/** No appointment is still held at a site that no longer has the person, or nowhere in particular. */
export function expectNoneAt(appointments: Appointments, site: Establishment): void {
  const standing = standsAt(appointments, site)
  if (standing.length === 0) return
  throw new NonConformance({
    expected: `no appointment at ${site.name} to stand: each is cancelled, held or passed on`,
    found: standing.map(({ name, date, from }) => `"${name}" on ${date} at ${from} as booked`).join(', '),
    seen: appointments.seen,
    next: 'take each appointment off the clinic list of a site that does not have the person.',
  })
}

/** The appointment of that name is still held there. */
export function expectStanding(appointments: Appointments, name: string, site: Establishment): void {
  if (standsAt(appointments, site).some((one) => one.name === name)) return
  throw new NonConformance({
    expected: `"${name}" to stand at ${site.name}`,
    found: appointments.found.map((one) => `"${one.name}" ${one.state}`).join(', ') || 'no appointment',
    seen: appointments.seen,
    next: 'touch the appointments of the person who moved and nobody else.',
  })
}
