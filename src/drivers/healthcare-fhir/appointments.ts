import type { Booking, BookingAnswer, Busy, HealthcareBooking, SendingState } from '../../domain/appointments.ts'
import { REFUSALS } from '../../domain/appointments.ts'
import { HarnessFault, NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { instantOf, wallTimeIn } from '../../domain/wall-time.ts'
import type { FhirAttempt } from '../fhir-objection.ts'
import { codes, extensions, type FhirResource, text, texts, values } from '../fhir-resource.ts'
import { changedResource, resourceFrom, seenIn } from './appointment-resource.ts'
import type { Desk } from './desk.ts'
import type { Staff } from './staff.ts'
import { ACKNOWLEDGED, BUSY_PERIOD, CANCELLATION, PROBLEM_REASON, RECEIPT_STATE } from './systems.ts'

/** A booking that was tried, and what came of it. */
interface Tried {
  readonly booking: Booking
  readonly answer: BookingAnswer
}

export function healthcareAppointments(desk: Desk, staff: Staff): HealthcareBooking {
  const tried = new Map<string, Tried>()
  const ids = new Map<string, string>()
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
  /** The one appointment of that name, as it is now. */
  const named = async (person: Person, role: Role, name: string): Promise<FhirResource> => {
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
    const resource = resourceFrom(booking, patient, await staff.practitioner(booking.with ?? role))
    const body = known === undefined ? resource : acknowledged(resource, known)
    const headers = { prefer: 'return=representation' }
    const seen = await desk.as(role).attempt({ method: 'POST', path: 'Appointment', body, headers })
    tried.set(person.prisonNumber, { booking, answer: answerFrom(seen) })
    const id = seen.status < 300 ? (seen.resource?.id ?? idIn(seen.headers.location)) : undefined
    if (id !== undefined) ids.set(keyOf(person, booking.name), id)
    return seen
  }
  const insist = async (role: Role, seen: FhirAttempt, expected: string) => {
    if (seen.status !== 200 && seen.status !== 201) throw await desk.as(role).objection(seen, expected)
  }
  const try_ = async (person: Person, role: Role, booking: Booking, known?: string) => {
    const seen = await attempt(person, role, booking, known)
    if (seen.status === 401 || seen.status === 403 || seen.status === 429 || seen.status >= 500)
      throw await desk.as(role).objection(seen, 'the booking to be accepted, or refused with a reason')
  }
  const last = (person: Person): Tried => {
    const found = tried.get(person.prisonNumber)
    if (!found) throw new HarnessFault(`Nobody has booked anything for ${person.name} in this example.`)
    return found
  }
  const change = async (role: Role, resource: FhirResource, expected: string) => {
    const ifMatch = text(resource, 'meta.versionId')
    const path = `Appointment/${resource.id ?? ''}`
    const headers = { prefer: 'return=representation', ...(ifMatch ? { 'if-match': `W/"${ifMatch}"` } : {}) }
    await insist(role, await desk.as(role).attempt({ method: 'PUT', path, body: resource, headers }), expected)
  }

  return {
    async books(person, role, booking) {
      await insist(role, await attempt(person, role, booking), `the booking of "${booking.name}" to be accepted`)
    },
    triesToBook: (person, role, booking) => try_(person, role, booking),
    booksAgain: (person, role, changed) => try_(person, role, { ...last(person).booking, ...changed }),
    booksKnowingly: (person, role, refusal) => try_(person, role, last(person).booking, REFUSALS[refusal]),
    bookingAnswer: (person) => last(person).answer,
    async moves(person, role, name, changed) {
      const stored = await named(person, role, name)
      const practitioner = changed.with === undefined ? undefined : await staff.practitioner(changed.with)
      const moved = changedResource(stored, withDate(stored, changed), practitioner)
      await change(role, moved, `the appointment "${name}" to be changed`)
    },
    async cancels(person, role, name, reason) {
      const stored = await named(person, role, name)
      const cancelationReason = { coding: [{ system: CANCELLATION, code: reason }] }
      await change(role, { ...stored, status: 'cancelled', cancelationReason }, `"${name}" to be cancelled`)
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
}

const SENDING_STATES: readonly SendingState[] = ['waiting', 'sent', 'received', 'rejected', 'unconfirmed']

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

function answerFrom({ status, resource, body, where }: FhirAttempt): BookingAnswer {
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
