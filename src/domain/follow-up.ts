import { type Appointments, type Booking, establishmentOf } from './appointments.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'
import type { CastName, Establishment, Person } from './people.ts'
import type { Role } from './staff.ts'
import { URGENCIES, type Urgency } from './urgency.ts'

/** An appointment that somebody has to see to, as a site's worklist shows it. */
export interface FollowUp {
  readonly person: CastName
  /** Name of the appointment. */
  readonly name: string
  readonly urgency?: Urgency
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
  /** Books although nobody may be able to say what else the prison has planned for the person. */
  booksWithoutAsking(person: Person, role: Role, booking: Booking): Promise<void>
  /** Books in the place of an appointment that fell through. */
  rebooks(person: Person, role: Role, name: string, booking: Booking): Promise<void>
}

export interface PrisonLockdown {
  /** Cancels every appointment of these people on a day, in one go. */
  cancelsAll(people: readonly Person[], date: string): Promise<void>
}

const line = ({ person, name }: FollowUp) => `${person}'s "${name}"`

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

/** Exactly these items, and none before a more urgent one. */
export function expectUrgentFirst(worklist: FollowUps, expected: readonly FollowUp[]): void {
  expectFollowUps(worklist, expected)
  const rank = (item: FollowUp) => {
    const known = expected.find((one) => line(one) === line(item))
    return URGENCIES.indexOf(known?.urgency ?? 'routine')
  }
  const ranks = worklist.items.map(rank)
  const late = ranks.findIndex((each, at) => at > 0 && each > (ranks[at - 1] ?? 0))
  const [first, second] = [worklist.items[late - 1], worklist.items[late]]
  if (!first || !second) return
  throw new NonConformance({
    expected: 'the most urgent first, as the clinic stated it',
    found: `${line(first)} before ${line(second)}, in the order ${worklist.items.map(line).join(', ')}`,
    seen: worklist.seen,
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

/** No appointment is still held at a site that no longer has the person, or nowhere in particular. */
export function expectNoneAt({ found, seen }: Appointments, site: Establishment): void {
  const standing = found.filter(
    ({ state, place }) => state === 'booked' && (establishmentOf(place)?.code ?? site.code) === site.code,
  )
  if (standing.length === 0) return
  throw new NonConformance({
    expected: `no appointment at ${site.name} to stand: each is cancelled, held or passed on`,
    found: standing.map(({ name, date, from }) => `"${name}" on ${date} at ${from} as booked`).join(', '),
    seen,
    next: 'take each appointment off the clinic list of a site that does not have the person.',
  })
}

const FIRST_MINUTE = 8 * 60
const MINUTES_APART = 5

/** As many appointments of a day as a lockdown cancels, shared out among people, of every urgency in turn. */
export function clinicOf(
  count: number,
  people: readonly Person[],
  date: string,
): readonly { readonly person: Person; readonly booking: Booking; readonly urgency: Urgency }[] {
  return Array.from({ length: count }, (_, index) => {
    const person = people[index % people.length]
    if (!person) throw new HarnessFault('A clinic needs somebody to be seen.')
    const urgency = URGENCIES[index % URGENCIES.length] ?? 'routine'
    const from = FIRST_MINUTE + index * MINUTES_APART
    const times = { from: clock(from), to: clock(from + MINUTES_APART) }
    const booking = { name: `Clinic ${index + 1}`, date, ...times, place: 'in cell', urgency }
    return { person, booking, urgency }
  })
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
