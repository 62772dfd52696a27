import type { Appointments, Booking } from './appointments.ts'
import type { FollowUp } from './follow-up.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Establishment, Person } from './people.ts'
import { URGENCIES } from './urgency.ts'

/** A booking, and whom it is for. */
export interface Booked {
  readonly person: Person
  readonly booking: Booking
}

const FIRST_MINUTE = 8 * 60
const SLOT_MINUTES = 5

/** One appointment at a site, at the beginning of a day. */
export function bookingOf(name: string, date: string, site: Establishment): Booking {
  return { name, date, place: roomAt(site), ...slot(0) }
}

/** One of a day's appointments in the cell, by its number in the day. */
export function bookingAt(name: string, date: string, place: number): Booking {
  return { name, date, place: 'in cell', ...slot(place) }
}

/** Bookings of these appointments at one site, one after the other on a day. */
export function bookingsOf(items: readonly FollowUp[], date: string, site: Establishment): readonly Booked[] {
  return items.map(({ person, name }, index) => ({
    person,
    booking: { ...bookingOf(name, date, site), ...slot(index) },
  }))
}

/** Bookings at one site, one after the other, each for one of the people. */
export function clinicAt(
  site: Establishment,
  people: readonly Person[],
  bookings: readonly Booking[],
): readonly Booked[] {
  return people.flatMap((person, index) => {
    const booking = bookings[index]
    return booking ? [{ person, booking: { ...booking, place: roomAt(site), ...slot(index) } }] : []
  })
}

function roomAt({ code }: Establishment): string {
  return `${code}-HCC-TR1`
}

/** As many appointments of a day as a lockdown cancels, shared out among people, of every urgency in turn. */
export function clinicOf(count: number, people: readonly Person[], date: string): readonly Booked[] {
  return Array.from({ length: count }, (_, index) => {
    const person = people[index % people.length]
    if (!person) throw new HarnessFault('A clinic needs somebody to be seen.')
    const urgency = URGENCIES[index % URGENCIES.length] ?? 'routine'
    return { person, booking: { name: `Clinic ${index + 1}`, date, place: 'in cell', urgency, ...slot(index) } }
  })
}

function slot(index: number): { readonly from: string; readonly to: string } {
  const start = FIRST_MINUTE + index * SLOT_MINUTES
  return { from: clock(start), to: clock(start + SLOT_MINUTES) }
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The prison's books hold each of these once, and as booked. */
export function expectHeld(books: readonly Appointments[], bookings: readonly Booked[]): void {
  const names = (state: string) => books.flatMap(({ found }) => found.filter((one) => one.state === state)).map(named)
  const wanted = bookings.map(({ booking }) => named(booking))
  const missing = wanted.filter((one) => names('booked').filter((each) => each === one).length !== 1)
  if (missing.length === 0) return
  throw new NonConformance({
    expected: `the prison to hold ${wanted.join(', ')}`,
    found: `it does not hold ${missing.join(', ')} once`,
    seen: books.map(({ seen }) => seen).join(', '),
    next: 'send each booking to the prison.',
  })
}

const named = ({ name, date, from }: Pick<Booking, 'name' | 'date' | 'from'>) => `"${name}" on ${date} at ${from}`
