import { type Booking, type HealthcareBooking, IN_CELL } from '../../domain/appointments.ts'
import type { BookingAnswer } from '../../domain/booking-answers.ts'
import type { Saying } from '../../domain/named-places.ts'
import { HarnessFault } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import type { HealthcareStarts } from '../../domain/staff-safety.ts'
import type { Locator } from '../browser.ts'
import type { ScreenDesk } from './desk.ts'
import { kindOf } from './in-page.ts'
import { fillingFor } from './place.ts'
import type { Sitting } from './sitting.ts'
import { plain } from './tables.ts'

type BookingOnScreens = Pick<HealthcareBooking, 'triesToBook' | 'booksKnowingly' | 'bookingAnswer'> &
  Pick<HealthcareStarts, 'startsAppointment'>

/** Booking and starting appointments, as staff do it on screens. */
export function bookingOnScreens(desk: ScreenDesk, userOf: (role: Role) => string): BookingOnScreens {
  const answers = new Map<string, BookingAnswer>()
  const tried = new Map<string, Booking>()
  const warned = async (
    sitting: Sitting,
    what: string,
    moment: 'booking' | 'start',
    shows: string,
  ): Promise<BookingAnswer> => {
    const seen = await sitting.look(what)
    const warning = sitting.at('warning')
    const message = (await warning.count()) === 0 ? '' : plain(await warning.first().innerText())
    const text = plain(await sitting.page.locator('body').innerText())
    const says = (saying: Saying) => message.toLowerCase().includes((desk.screens.words[saying] ?? '\0').toLowerCase())
    const reasons = [
      ...(says('risk to staff') ? [moment === 'start' ? 'risk-to-staff-at-start' : 'risk-to-staff'] : []),
      ...(says('risk to staff unknown') ? ['risk-unavailable'] : []),
    ]
    const isAsked = message !== '' || (await sitting.at(moment === 'start' ? 'know of it' : 'book').count()) > 0
    return {
      accepted: !isAsked && text.toLowerCase().includes(shows.toLowerCase()),
      reasons,
      message,
      busy: [],
      text,
      seen,
    }
  }
  const book = async (person: Person, role: Role, one: Booking) => {
    const sitting = await desk.opened(person, role)
    await sitting.press('open booking')
    await sitting.fill('slip', one.name)
    await sitting.fill('date', one.date)
    await sitting.fill('from', one.from)
    if (one.to !== undefined) await sitting.fill('to', one.to)
    await sitting.fill('room', one.place === IN_CELL ? 'in cell' : one.place)
    for (const [place, chosen] of [['held by', one.with ?? role] as const, ['beside', one.beside] as const])
      if (chosen) await sitting.does('somebody to be chosen', () => choose(sitting.at(place), userOf(chosen)))
    await sitting.press('book')
    tried.set(person.prisonNumber, one)
    return warned(sitting, `the booking of "${one.name}" for ${person.name}`, 'booking', one.name)
  }
  return {
    async triesToBook(person, role, ...bookings) {
      for (const one of bookings) answers.set(person.prisonNumber, await book(person, role, one))
    },
    async booksKnowingly(person, role) {
      const one = tried.get(person.prisonNumber)
      if (!one) throw new HarnessFault(`Nobody has booked anything for ${person.name} in this example.`)
      await book(person, role, one)
      const sitting = await desk.as(role)
      await sitting.does('a way to say that the warning is known', () => sitting.at('know of it').first().check())
      await sitting.press(sitting.names('book anyway') ? 'book anyway' : 'book')
      answers.set(
        person.prisonNumber,
        await warned(sitting, `"${one.name}", booked knowing of it`, 'booking', one.name),
      )
    },
    bookingAnswer(person) {
      const answer = answers.get(person.prisonNumber)
      if (!answer) throw new HarnessFault(`Nobody has booked anything for ${person.name} in this example.`)
      return answer
    },
    async startsAppointment(person, role, name, knowing) {
      const sitting = await desk.as(role)
      await sitting.press('open clinic')
      const day = tried.get(person.prisonNumber)?.date
      if (day !== undefined) {
        await sitting.fill('clinic day', day)
        await sitting.press('show clinic')
      }
      await sitting.press('start', { ...fillingFor(person), title: name })
      if (knowing) {
        await sitting.does('a way to say that the warning is known', () => sitting.at('know of it').first().check())
        await sitting.press('start anyway')
      }
      return warned(sitting, `the start of "${name}" of ${person.name}`, 'start', person.family)
    },
  }
}

/** Chooses from a list that opens, from what is typed and offered, or from choices that are all in sight. */
export async function choose(chooser: Locator, user: string): Promise<void> {
  const kind = await chooser.evaluate(kindOf)
  if (kind === 'select') await chooser.selectOption({ label: user })
  else if (kind === 'input') await chooser.fill(user)
  else await chooser.getByRole('radio', { name: user, exact: true }).check()
}
