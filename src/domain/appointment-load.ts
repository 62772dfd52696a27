import { bookingAt, expectHeld } from './clinics.ts'
import { dateFrom } from './dates.ts'
import type { Limit } from './limits.ts'
import { bear, expectBorne, type Load } from './load.ts'
import type { Parties } from './parties.ts'
import type { Person } from './people.ts'

/** Appointments of one day, one after the other. */
const A_DAY = 100

/** Each of a load of appointments: which person, and when. */
function bookingsOf(count: number, people: readonly Person[], now: Date) {
  return Array.from({ length: count }, (_, part) => {
    const person = people[part % people.length]
    const date = dateFrom(`in ${2 + Math.floor(part / A_DAY)} days`, now)
    return person ? [{ person, booking: bookingAt(`Visit ${part + 1}`, date, part % A_DAY) }] : []
  }).flat()
}

/**
 * Lets appointments be booked by schedule, each by somebody who opens the record, and expects every booking in the
 * prison's book once, and bookings and openings within their limits.
 *
 * @param load of the bookings
 */
export async function expectAppointmentsBorne(
  load: Load,
  opening: Limit,
  { healthcare, prison }: Pick<Parties, 'healthcare' | 'prison'>,
  people: readonly Person[],
): Promise<void> {
  const bookings = bookingsOf(load.count, people, load.waiting.clock.now())
  const openings: number[] = []
  const booked = new Set<string>()
  const latencies = await bear(
    load,
    async (part, seconds) => {
      const one = bookings[part]
      if (!one) return
      const opened = healthcare.riskShown(one.person, 'nurse').then(() => openings.push(seconds()))
      await Promise.all([opened, healthcare.booksWithoutAsking('nurse', one)])
    },
    async () => {
      const waiting = bookings.filter(({ booking }) => !booked.has(booking.name)).map(({ person }) => person)
      for (const person of new Set(waiting))
        for (const { name, state } of (await prison.bookEntries(person)).found) if (state === 'booked') booked.add(name)
      return bookings.flatMap(({ booking }, part) => (booked.has(booking.name) ? part : []))
    },
  )
  expectBorne({ ...load, limit: opening }, 'openings of records', openings)
  expectBorne(load, 'bookings', latencies)
  expectHeld(await Promise.all(people.map((person) => prison.bookEntries(person))), bookings)
}
