import type { AppointmentSeen, Booking, HealthcareBooking, SendingState } from '../../domain/appointments.ts'
import { type BookingAnswer, REFUSALS } from '../../domain/booking-answers.ts'
import type { HealthcareFollowUp } from '../../domain/follow-up.ts'
import { HarnessFault, NonConformance, Unsupported } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import { isRole, type Role } from '../../domain/staff.ts'
import type { Item } from './provenance.ts'
import type { Deed, DriverSession } from './session.ts'

type DrivenBooking = Pick<
  HealthcareBooking,
  | 'books'
  | 'triesToBook'
  | 'booksAgain'
  | 'booksKnowingly'
  | 'bookingAnswer'
  | 'moves'
  | 'triesToMove'
  | 'cancels'
  | 'appointments'
  | 'clinicList'
  | 'sendingOf'
> &
  Pick<HealthcareFollowUp, 'booksWithoutAsking'>

/** Appointments as a supplier's driver books and looks at them. */
export function drivenAppointments(session: DriverSession): DrivenBooking {
  const tried = new Map<string, Booking>()
  const answers = new Map<string, BookingAnswer>()
  const last = <T>(known: ReadonlyMap<string, T>, person: Person): T => {
    const found = known.get(person.prisonNumber)
    if (!found) throw new HarnessFault(`Nobody has booked anything for ${person.name} in this example.`)
    return found
  }
  const answered = (person: Person, deed: Deed): Deed => {
    answers.set(person.prisonNumber, answerFrom(deed))
    return deed
  }
  const book: DrivenBook = async (person, role, booking, known) => {
    tried.set(person.prisonNumber, booking)
    const about = { person: told(person), booking, ...(known === undefined ? {} : { knowing: known }) }
    return answered(person, await session.act('book', role, about))
  }
  const move: DrivenMove = async (person, role, name, change) =>
    answered(person, await session.act('move', role, { person: told(person), name, change }))
  return {
    async books(person, role, ...bookings) {
      for (const one of bookings) insist(await book(person, role, one), `the booking of "${one.name}" to be accepted`)
    },
    async triesToBook(person, role, ...bookings) {
      for (const one of bookings) await book(person, role, one)
    },
    async booksAgain(person, role, ...changes) {
      for (const one of changes) await book(person, role, { ...last(tried, person), ...one })
    },
    async booksKnowingly(person, role, refusal) {
      await book(person, role, last(tried, person), REFUSALS[refusal])
    },
    async booksWithoutAsking(role, ...bookings) {
      for (const { person, booking } of bookings)
        insist(
          await book(person, role, booking, REFUSALS['commitments are not available']),
          `the booking of "${booking.name}" to be accepted`,
        )
    },
    bookingAnswer: (person) => last(answers, person),
    async moves(person, role, name, ...changes) {
      for (const one of changes) insist(await move(person, role, name, one), `the appointment "${name}" to be changed`)
    },
    async triesToMove(person, role, name, ...changes) {
      for (const one of changes) await move(person, role, name, one)
    },
    async cancels(person, role, name, reason) {
      const deed = await session.act('cancel', role, { person: told(person), name, reason })
      insist(deed, `the appointment "${name}" to be cancelled`)
    },
    async appointments(person, role) {
      const { items, seen } = await session.look('appointments', role, { person: told(person) })
      return { found: items.map((item) => seenIn(item, seen)), seen }
    },
    async clinicList(role, date, people) {
      const { items, seen } = await session.look('clinic-list', role, { date })
      const listed = new Set(items.map((item) => needed(item, 'prisonNumber', seen)))
      return people.filter(({ prisonNumber }) => listed.has(prisonNumber))
    },
    async sendingOf(person, role, name) {
      const { items, seen } = await session.look('sending', role, { person: told(person), name })
      const [state] = items.map((item) => needed(item, 'state', seen)).slice(-1)
      return SENDING_STATES.find((one) => one === state) ?? 'not stated'
    },
  }
}

type DrivenBook = (person: Person, role: Role, booking: Booking, known?: string) => Promise<Deed>
type DrivenMove = (person: Person, role: Role, name: string, change: Partial<Booking>) => Promise<Deed>

const SENDING_STATES: readonly SendingState[] = ['waiting', 'sent', 'received', 'rejected', 'unconfirmed', 'by-hand']

/** Whom a question is about: what any consumer of the prison's interface knows of the person. */
export function told({ given, family, birthDate, gender, prisonNumber, nhsNumber }: Person) {
  return { given, family, birthDate, gender, prisonNumber, nhsNumber }
}

function insist({ accepted, passed, message }: Deed, expected: string): void {
  if (accepted) return
  throw new NonConformance({
    expected,
    found: `${passed.status} with ${message || passed.text.replaceAll(/\s+/g, ' ').slice(0, 300) || 'an empty body'}`,
    seen: passed.where,
  })
}

function answerFrom({ accepted, reasons, message, busy, passed }: Deed): BookingAnswer {
  return {
    ...{ accepted, reasons: [...new Set(reasons)], message, text: passed.text, seen: passed.where },
    busy: busy.map((item) => ({
      from: needed(item, 'from', passed.where),
      to: needed(item, 'to', passed.where),
      ...given(item, 'kind'),
    })),
  }
}

function seenIn(item: Item, seen: string): AppointmentSeen {
  const state = needed(item, 'state', seen)
  const { heldBy, enteredBy } = item
  return {
    name: needed(item, 'name', seen),
    date: needed(item, 'date', seen),
    from: needed(item, 'from', seen),
    to: needed(item, 'to', seen),
    place: needed(item, 'place', seen),
    state: state === 'booked' || state === 'cancelled' ? state : 'other',
    ...given(item, 'reason'),
    ...given(item, 'reference'),
    ...given(item, 'category'),
    ...(enteredBy === 'healthcare' || enteredBy === 'prison' ? { enteredBy } : {}),
    ...(Array.isArray(heldBy) ? { heldBy: heldBy.filter(isRole) } : {}),
  }
}

/** What each element has to say, whatever the system is. */
export function needed(item: Item, field: string, seen: string): string {
  const value = item[field]
  if (typeof value === 'string') return value
  throw new Unsupported(
    `The driver told nothing of the ${field}.\nSeen: ${seen}\nNext: have the driver say where in the answer the ${field} stands.`,
  )
}

function given<K extends string>(item: Item, field: K): Partial<Record<K, string>> {
  const value = item[field]
  return typeof value === 'string' ? ({ [field]: value } as Partial<Record<K, string>>) : {}
}
