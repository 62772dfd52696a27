import type { Booking, HealthcareBooking, SendingState } from '../../domain/appointments.ts'
import { type BookingAnswer, type Busy, REFUSALS } from '../../domain/booking-answers.ts'
import type { Conflict } from '../../domain/conflicts.ts'
import { HarnessFault, NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { instantOf, wallTimeIn } from '../../domain/wall-time.ts'
import type { FhirAttempt } from '../fhir-objection.ts'
import { codes, extensions, type FhirResource, text, texts, values } from '../fhir-resource.ts'
import { knowinglyAlone } from './acknowledgement.ts'
import { changedResource, resourceFrom, seenIn } from './appointment-resource.ts'
import type { Desk } from './desk.ts'
import type { Staff } from './staff.ts'
import { ACKNOWLEDGED, BUSY_PERIOD, CANCELLATION, PROBLEM_REASON, RECEIPT_STATE } from './systems.ts'

/** Finds the one appointment of that name, as it is now. */
export type AppointmentFinder = (person: Person, role: Role, name: string) => Promise<FhirResource>

/** Bookings, and what the other parts of the driver need of them. */
export interface BookingDesk {
  readonly booking: HealthcareBooking
  readonly find: AppointmentFinder
  /** Edits that were refused because the appointment had moved on since it was opened. */
  readonly refusedEdits: (person: Person) => readonly Conflict[]
}

/** Bookings over the interface; `find` also knows those that were booked in this example. */
export function healthcareAppointments(desk: Desk, staff: Staff): BookingDesk {
  const tried = new Map<string, Booking>()
  const answers = new Map<string, BookingAnswer>()
  const ids = new Map<string, string>()
  const open = new Map<string, FhirResource>()
  const refused = new Map<string, readonly Conflict[]>()
  const refusedEdits = (person: Person) => refused.get(person.prisonNumber) ?? []
  const keyOf = (person: Person, name: string) => `${person.prisonNumber} ${name}`

  const all = async (person: Person, role: Role) => {
    const patient = `Patient/${await desk.patientId(person, role)}`
    const { matches, where } = await desk.as(role).search('Appointment', { patient })
    const foreign = matches.find((one) => !texts(one, 'participant.actor.reference').some((each) => each === patient))
    if (foreign)
      throw new NonConformance({
        expected: `appointments of ${person.name} alone`,
        found: `Appointment/${foreign.id ?? ''}, which is not for ${patient}`,
        seen: where,
      })
    return { matches, where }
  }
  const named: AppointmentFinder = async (person, role, name) => {
    const id = ids.get(keyOf(person, name))
    if (id !== undefined) return (await desk.as(role).read('Appointment', id)).resource
    const { matches, where } = await all(person, role)
    const [found] = matches.filter((one) => text(one, 'description') === name)
    if (found) return found
    throw new NonConformance({
      expected: `the appointment "${name}" of ${person.name}`,
      found: `${matches.length} others`,
      seen: where,
    })
  }
  const attempt = async (person: Person, role: Role, booking: Booking, known?: string): Promise<FhirAttempt> => {
    const patient = `Patient/${await desk.patientId(person, role)}`
    const holders = [booking.with ?? role, ...(booking.beside ? [booking.beside] : [])]
    const resource = resourceFrom(booking, patient, ...(await Promise.all(holders.map(staff.practitioner))))
    const body = known === undefined ? resource : acknowledged(resource, known)
    const headers = { prefer: 'return=representation' }
    // A booking that lacks its end is no valid appointment; what becomes of it is what is asked.
    const unfit = booking.to === undefined
    const seen = await desk.as(role).attempt({ method: 'POST', path: 'Appointment', body, headers, unfit })
    tried.set(person.prisonNumber, booking)
    answers.set(person.prisonNumber, answerFrom(seen))
    const id = seen.status < 300 ? (seen.resource?.id ?? idIn(seen.headers.location)) : undefined
    if (id !== undefined) ids.set(keyOf(person, booking.name), id)
    return seen
  }
  const insist = async (role: Role, seen: FhirAttempt, expected: string) => {
    if (seen.status !== 200 && seen.status !== 201) throw await desk.as(role).objection(seen, expected)
  }
  /** A refusal with a reason is an answer; one that says nothing of the booking is none. */
  const isAnswer = async (role: Role, seen: FhirAttempt) => {
    const { status } = seen
    if (status === 401 || status === 403 || status === 429 || status >= 500)
      throw await desk.as(role).objection(seen, 'the booking to be accepted, or refused with a reason')
  }
  const askToBook = async (person: Person, role: Role, booking: Booking, known?: string) => {
    const seen = await attempt(person, role, booking, known)
    await isAnswer(role, seen)
  }
  const last = <T>(known: ReadonlyMap<string, T>, person: Person): T => {
    const found = known.get(person.prisonNumber)
    if (!found) throw new HarnessFault(`Nobody has booked anything for ${person.name} in this example.`)
    return found
  }
  /** Changes what the role has open; else reads, and does it once more where it has moved on since. */
  const change = async (person: Person, role: Role, name: string, edit: (stored: FhirResource) => FhirResource) => {
    const seenBefore = open.get(`${role} ${keyOf(person, name)}`)
    const write = async () => {
      const stored = seenBefore ?? (await named(person, role, name))
      const ifMatch = text(stored, 'meta.versionId')
      const path = `Appointment/${stored.id ?? ''}`
      const headers = { prefer: 'return=representation', ...(ifMatch ? { 'if-match': `W/"${ifMatch}"` } : {}) }
      return desk.as(role).attempt({ method: 'PUT', path, body: edit(stored), headers })
    }
    const first = await write()
    if (first.status !== 412 && first.status !== 409) return first
    if (!seenBefore) return write()
    const { message } = answerFrom(first)
    refused.set(person.prisonNumber, [...refusedEdits(person), { name, told: [role], message }])
    return { ...first, status: 200 }
  }
  const move = async (person: Person, role: Role, name: string, one: Partial<Booking>) => {
    const practitioner = one.with === undefined ? undefined : await staff.practitioner(one.with)
    return change(person, role, name, (stored) => changedResource(stored, withDate(stored, one), practitioner))
  }

  const booking: HealthcareBooking = {
    async books(person, role, ...bookings) {
      for (const one of bookings)
        await insist(role, await attempt(person, role, one), `the booking of "${one.name}" to be accepted`)
    },
    async triesToBook(person, role, ...bookings) {
      for (const one of bookings) await askToBook(person, role, one)
    },
    async booksAgain(person, role, ...changes) {
      for (const one of changes) await askToBook(person, role, { ...last(tried, person), ...one })
    },
    booksKnowingly: (person, role, refusal) => askToBook(person, role, last(tried, person), REFUSALS[refusal]),
    bookingAnswer: (person) => last(answers, person),
    async moves(person, role, name, ...changes) {
      for (const one of changes)
        await insist(role, await move(person, role, name, one), `the appointment "${name}" to be changed`)
    },
    async arrangesAlone(person, role, arrangements) {
      for (const { how, booking: one } of arrangements) {
        const patient = `Patient/${await desk.patientId(person, role)}`
        const practitioner = await staff.practitioner(role)
        const seen =
          how === 'moved'
            ? await change(person, role, one.name, (stored) => knowinglyAlone(changedResource(stored, one, undefined)))
            : await desk.as(role).attempt({
                method: 'POST',
                path: 'Appointment',
                body: knowinglyAlone(resourceFrom(one, patient, practitioner)),
                headers: { prefer: 'return=representation' },
              })
        await insist(role, seen, `"${one.name}" to be ${how}, the prison being out of reach`)
      }
    },
    async triesToMove(person, role, name, ...changes) {
      for (const one of changes) {
        const seen = await move(person, role, name, one)
        answers.set(person.prisonNumber, answerFrom(seen))
        await isAnswer(role, seen)
      }
    },
    async opensAppointment(person, role, name) {
      open.set(`${role} ${keyOf(person, name)}`, await named(person, role, name))
    },
    async cancels(person, role, name, reason) {
      const cancelationReason = { coding: [{ system: CANCELLATION, code: reason }] }
      const cancelled = (stored: FhirResource) => ({ ...stored, status: 'cancelled', cancelationReason })
      await insist(role, await change(person, role, name, cancelled), `the appointment "${name}" to be cancelled`)
    },
    async appointments(person, role) {
      const { matches, where } = await all(person, role)
      const found = []
      for (const one of matches) {
        const holders = texts(one, 'participant.actor.reference').filter((each) => each.includes('Practitioner/'))
        found.push({ ...seenIn(one), heldBy: await staff.rolesAmong(holders) })
      }
      return { found, seen: where }
    },
    async clinicList(role, date, people) {
      const start = new Date(instantOf({ date, time: '00:00' })).toISOString()
      const end = new Date(Date.parse(start) + 86_400_000).toISOString()
      const practitioner = await staff.practitioner(role)
      const query = { actor: practitioner, date: [`ge${start}`, `lt${end}`], status: 'booked' }
      const { matches } = await desk.as(role).search('Appointment', query)
      const expected = new Set(matches.flatMap((one) => texts(one, 'participant.actor.reference')))
      const listed = []
      for (const person of people)
        if (expected.has(`Patient/${await desk.patientId(person, role)}`)) listed.push(person)
      return listed
    },
    async sendingOf(person, role, name) {
      const { id = '' } = await named(person, role, name)
      const { matches } = await desk.as(role).search('Task', { focus: `Appointment/${id}` })
      const states = matches.flatMap((task) => codes(task, 'businessStatus', RECEIPT_STATE))
      return SENDING_STATES.find((state) => states.at(-1) === state) ?? 'not stated'
    },
  }
  return { booking, find: named, refusedEdits }
}

const SENDING_STATES: readonly SendingState[] = ['waiting', 'sent', 'received', 'rejected', 'unconfirmed', 'by-hand']

/** A change of times alone stays on the day of the appointment. */
function withDate(stored: FhirResource, change: Partial<Booking>): Partial<Booking> {
  const start = wallTimeIn(text(stored, 'start'))
  const end = wallTimeIn(text(stored, 'end'))
  if (change.date === undefined && change.from === undefined && change.to === undefined) return change
  return {
    ...(start ? { date: start.date, from: start.time } : {}),
    ...(end ? { to: end.time } : {}),
    ...change,
  }
}

function acknowledged(resource: FhirResource, code: string): FhirResource {
  const extension = [...values(resource, 'extension'), { url: ACKNOWLEDGED, valueCode: code }]
  return { ...resource, extension }
}

function idIn(location: string | undefined): string | undefined {
  return /(?:^|\/)Appointment\/([A-Za-z0-9.-]{1,64})(?:\/|$)/.exec(location ?? '')?.[1]
}

/** What a booking, or a change of one, was answered. */
export function answerFrom({ status, resource, body, where }: FhirAttempt): BookingAnswer {
  const issues = resource?.resourceType === 'OperationOutcome' ? values(resource, 'issue') : []
  return {
    accepted: status === 200 || status === 201,
    reasons: [...new Set(issues.flatMap((issue) => codes(issue, 'details', PROBLEM_REASON)))],
    message: issues.flatMap((issue) => text(issue, 'details.text') ?? []).join(' '),
    busy: issues.flatMap((issue) => extensions(issue, BUSY_PERIOD)).map(busyFrom),
    text: JSON.stringify(resource ?? body ?? ''),
    seen: where,
  }
}

function busyFrom(extension: unknown): Busy {
  const period = values(extension, 'extension').find((one) => text(one, 'url') === 'period')
  const kind = text(
    values(extension, 'extension').find((one) => text(one, 'url') === 'kind'),
    'valueCode',
  )
  return {
    from: wallTimeIn(text(period, 'valuePeriod.start'))?.time ?? 'no time',
    to: wallTimeIn(text(period, 'valuePeriod.end'))?.time ?? 'no time',
    ...(kind === undefined ? {} : { kind }),
  }
}
