import { type Booking, type HealthcareBooking, IN_CELL } from '../../domain/appointments.ts'
import type { BookingAnswer } from '../../domain/booking-answers.ts'
import type { PlaceName } from '../../domain/named-places.ts'
import { HarnessFault } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import type { HealthcareStarts } from '../../domain/staff-safety.ts'
import type { Locator } from '../browser.ts'
import { type Asked, answerOn } from './booking-answer.ts'
import type { ScreenDesk } from './desk.ts'
import { isTicked, kindOf } from './in-page.ts'
import { fillingFor } from './place.ts'
import type { Sitting } from './sitting.ts'
import { plain } from './tables.ts'

type BookingOnScreens = Pick<HealthcareBooking, 'triesToBook' | 'booksAgain' | 'booksKnowingly' | 'bookingAnswer'> &
  Pick<HealthcareStarts, 'startsAppointment'>

/** Booking and starting appointments, as staff do it on screens. */
export function bookingOnScreens(desk: ScreenDesk, userOf: (role: Role) => string): BookingOnScreens {
  const answers = new Map<string, BookingAnswer>()
  const tried = new Map<string, Booking>()
  const warned = (sitting: Sitting, what: string, asked: Asked, isDone: () => Promise<boolean>) =>
    answerOn(sitting, desk.screens, { what, asked, isDone })
  const isListed = async (person: Person, role: Role, name: string) => {
    const here = await desk.as(role)
    if (await says(here.at('appointments'), name)) return true
    return says((await desk.opened(person, role)).at('appointments'), name)
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
    return warned(sitting, `the booking of "${one.name}" for ${person.name}`, 'booking', () =>
      isListed(person, role, one.name),
    )
  }
  const lastTried = (person: Person): Booking => {
    const one = tried.get(person.prisonNumber)
    if (one) return one
    throw new HarnessFault(`Nobody has booked anything for ${person.name} in this example.`)
  }
  return {
    async triesToBook(person, role, ...bookings) {
      for (const one of bookings) answers.set(person.prisonNumber, await book(person, role, one))
    },
    async booksAgain(person, role, ...changes) {
      for (const change of changes)
        answers.set(person.prisonNumber, await book(person, role, { ...lastTried(person), ...change }))
    },
    async booksKnowingly(person, role) {
      const one = lastTried(person)
      await book(person, role, one)
      const sitting = await desk.as(role)
      await goesOnKnowing(sitting, sitting.names('book anyway') ? 'book anyway' : 'book')
      answers.set(
        person.prisonNumber,
        await warned(sitting, `"${one.name}", booked knowing of it`, 'booking', () => isListed(person, role, one.name)),
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
        await goesOnKnowing(sitting, 'start anyway')
      }
      return warned(sitting, `the start of "${name}" of ${person.name}`, 'start', () =>
        says(sitting.page.locator('body'), person.family),
      )
    },
  }
}

/** Whether a text stands at a place; not where there is no such place. */
async function says(place: Locator, words: string): Promise<boolean> {
  if ((await place.count()) === 0) return false
  return plain(await place.first().innerText())
    .toLowerCase()
    .includes(words.toLowerCase())
}

/** Says that a warning is known, and goes on: by a tick and a button, or by a button alone. */
export async function goesOnKnowing(sitting: Sitting, goesOn: PlaceName): Promise<void> {
  const known = sitting.at('know of it').first()
  const expected = 'a way to say that the warning is known'
  if (await sitting.does(expected, () => known.evaluate(isTicked))) {
    await sitting.does(expected, () => known.check())
    await sitting.press(goesOn)
    return
  }
  await sitting.press('know of it')
  const isStillAsked = (await sitting.at('warning').count()) > 0 && (await sitting.at(goesOn).count()) > 0
  if (isStillAsked) await sitting.press(goesOn)
}

/** Chooses from a list that opens, from what is typed and offered, or from choices that are all in sight. */
export async function choose(chooser: Locator, user: string): Promise<void> {
  const kind = await chooser.evaluate(kindOf)
  if (kind === 'select') await chooser.selectOption({ label: user })
  else if (kind === 'input') await chooser.fill(user)
  else await chooser.getByRole('radio', { name: user, exact: true }).check()
}
