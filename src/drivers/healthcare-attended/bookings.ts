import type { Booking, HealthcareBooking } from '../../domain/appointments.ts'
import type { Field, Heard } from '../../domain/attended.ts'
import type { BookingAnswer, Busy } from '../../domain/booking-answers.ts'
import { COMMITMENT_KINDS } from '../../domain/commitments.ts'
import { HarnessFault } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import type { HealthcareStarts } from '../../domain/staff-safety.ts'
import { type Attendance, identified, lines, one, openRecord, partsOf, several, signedIn } from './answering.ts'

type Bookings = Pick<HealthcareBooking, 'triesToBook' | 'booksAgain' | 'booksKnowingly' | 'bookingAnswer'> &
  HealthcareStarts

/** Booking and starting appointments, as a person does it on screens. */
export function attendedBookings(attendance: Attendance): Bookings {
  const { ask } = attendance
  const answers = new Map<string, BookingAnswer>()
  const tried = new Map<string, Booking>()
  const book = async (person: Person, role: Role, booking: Booking, last: string) => {
    tried.set(person.prisonNumber, booking)
    const instruction = [...openRecord(attendance, person, role), ...entering(booking, role), last]
    const heard = await ask({ instruction, fields: answerFields('The appointment', 'was booked', 'was not booked') })
    answers.set(person.prisonNumber, answerFrom(heard, 'was booked', WARNINGS))
  }
  const lastTried = ({ name, prisonNumber }: Person): Booking => {
    const booking = tried.get(prisonNumber)
    if (booking) return booking
    throw new HarnessFault(`Nobody has booked anything for ${name} in this example.`)
  }
  return {
    async triesToBook(person, role, ...bookings) {
      for (const booking of bookings) await book(person, role, booking, STOP)
    },
    async booksAgain(person, role, ...changes) {
      for (const change of changes) await book(person, role, { ...lastTried(person), ...change }, STOP)
    },
    booksKnowingly: (person, role) =>
      book(person, role, lastTried(person), 'If it warns of anything, say that you know of it, and go on.'),
    bookingAnswer(person) {
      const answer = answers.get(person.prisonNumber)
      if (answer) return answer
      throw new HarnessFault(`Nobody has booked anything for ${person.name} in this example.`)
    },
    async startsAppointment(person, role, name, knowing) {
      const day = tried.get(person.prisonNumber)?.date
      const instruction = [
        ...signedIn(attendance, role),
        `Open your clinic list${day === undefined ? '' : ` of ${day}`}, and start the appointment "${name}" of ${identified(person)}.`,
        knowing ? 'If it warns of anything, say that you know of it, and go on.' : STOP,
      ]
      const heard = await ask({
        instruction,
        fields: answerFields('The appointment', 'was started', 'was not started'),
      })
      return answerFrom(heard, 'was started', { ...WARNINGS, [TO_STAFF]: 'risk-to-staff-at-start' })
    },
  }
}

const STOP = 'If it warns of anything, do not go on.'
const TO_STAFF = 'danger to staff'
const WARNINGS: Readonly<Record<string, string>> = {
  [TO_STAFF]: 'risk-to-staff',
  'nobody knows whether staff are in danger': 'risk-unavailable',
  'the person is needed elsewhere then': 'clash',
  'what the prison has planned then is not known': 'commitments-unavailable',
  'somebody whom the person must not meet': 'non-association',
  'something else': 'another reason',
}

function entering(booking: Booking, role: Role): readonly string[] {
  const { name, date, from, to, place, with: held = role, beside } = booking
  return [
    'Book this appointment for the person:',
    `  what the slip says: ${name}`,
    `  day: ${date}`,
    `  from ${from}${to === undefined ? ', with no end' : ` to ${to}`}`,
    `  where: ${place}`,
    `  held by: ${held}`,
    ...(beside === undefined ? [] : [`  who else is there: ${beside}`]),
  ]
}

const answerFields = (what: string, yes: string, no: string): readonly Field[] => [
  { name: 'done', ask: what, choices: [yes, no] },
  several('warnings', 'Each thing that it warned of (none: nothing)', WARNINGS),
  { name: 'message', ask: 'What the warning says, word for word (empty: it gave none)' },
  BUSY,
  { name: 'more', ask: 'Whatever else the screen says of why, word for word (empty: nothing)' },
]

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const BUSY = lines(
  'busy',
  'Each time that it gives at which the person is needed elsewhere, as: 09:00; 10:00; what for (or nothing)',
  ([from = '', to = '']) => (TIME.test(from) && TIME.test(to) ? undefined : 'write it as 09:00; 10:00; what for'),
)

function answerFrom(heard: Heard, yes: string, reasons: Readonly<Record<string, string>>): BookingAnswer {
  const { said, seen } = heard
  const warned = (said.warnings ?? []).flatMap((words) => reasons[words] ?? [])
  const message = one(heard, 'message')
  const busy = (said.busy ?? []).map(busyIn)
  const text = [message, ...(said.busy ?? []), one(heard, 'more')].join(' ')
  return { accepted: one(heard, 'done') === yes, reasons: warned, message, busy, text, seen }
}

function busyIn(line: string): Busy {
  const [from = '', to = '', kind = ''] = partsOf(line)
  const named = Object.entries(COMMITMENT_KINDS).find(([words]) => kind.toLowerCase().includes(words))?.[1]
  return { from, to, ...(kind === '' ? {} : { kind: named ?? kind }) }
}
