import { BOOKING, CANCELLATION_MESSAGE, CHANGE } from '../capabilities/appointments/messages.ts'
import { all, isObject, type Stored, text, texts } from '../fhir/resource.ts'
import { IN_CELL, LOCATION_KEY, UNLOCK_CONDITIONS } from '../fhir/systems.ts'
import type { Desk } from './desk.ts'
import { type Content, html } from './markup.ts'
import type { PersonView } from './person.ts'
import type { PagePolicies } from './policies.ts'
import { table } from './table.ts'
import { dayInWords, timeOf, today } from './times.ts'

export interface AppointmentView {
  readonly id: string
  readonly name: string
  /** In words. */
  readonly day: string
  /** `09:00 to 09:20`. */
  readonly times: string
  readonly place: string
  readonly status: string
  /** `Patient/17`. */
  readonly patient: string
  /** Absent where the record says nothing about unlocking. */
  readonly unlock?: UnlockView
  /** How far the last message about it has got: a code; absent where there is none. */
  readonly sending?: string
}

/** How a person may be unlocked for an appointment. */
export interface UnlockView {
  readonly state: string
  /** In the prison's words. */
  readonly conditions: readonly string[]
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  booked: 'Booked',
  pending: 'Waiting',
  arrived: 'Started',
  fulfilled: 'Over',
  cancelled: 'Cancelled',
  noshow: 'Not attended',
}

export function appointmentView(appointment: Stored, messages: readonly Stored[] = []): AppointmentView {
  const start = text(appointment, 'start') ?? ''
  const end = text(appointment, 'end') ?? ''
  const keys = all(appointment, 'participant.actor.identifier').filter(
    (one) => isObject(one) && one.system === LOCATION_KEY,
  )
  const inCell = all(appointment, 'extension').some((one) => isObject(one) && one.url === IN_CELL && one.valueBoolean)
  const status = String(appointment.status)
  const unlock = unlockIn(appointment)
  const message = messages.findLast((task) => text(task, 'focus.reference') === `Appointment/${appointment.id}`)
  const state = texts(message, 'businessStatus.coding.code')[0]
  return {
    id: appointment.id,
    name: text(appointment, 'description') ?? 'Without a name',
    day: start === '' ? 'No day' : dayInWords(today(new Date(start))),
    times: `${start && timeOf(start)} to ${end && timeOf(end)}`,
    place: inCell ? 'In cell' : texts(keys, 'value').join(', ') || 'No place',
    status: STATUS_WORDS[status] ?? status,
    patient: texts(appointment, 'participant.actor.reference').find((one) => one.startsWith('Patient/')) ?? '',
    ...(unlock ? { unlock } : {}),
    ...(state ? { sending: state } : {}),
  }
}

function unlockIn(appointment: Stored): UnlockView | undefined {
  const told = all(appointment, 'extension').find((one) => isObject(one) && one.url === UNLOCK_CONDITIONS)
  if (!told) return undefined
  const parts = all(told, 'extension')
  return {
    state: texts(parts, 'valueCode')[0] ?? '',
    conditions: texts(parts, 'valueCodeableConcept.coding.display'),
  }
}

/** The work items that are messages about an appointment. */
const MESSAGES = [BOOKING, CHANGE, CANCELLATION_MESSAGE].map(({ system, code }) => `${system}|${code}`).join(',')

/** A person's appointments, soonest first, each with what became of the last message about it. */
export async function appointmentsOf(desk: Desk, patient: string): Promise<readonly AppointmentView[]> {
  const { matches } = await desk.search('Appointment', { patient, _sort: 'start' })
  const messages = await desk.search('Task', { patient, code: MESSAGES, _sort: '_lastUpdated' })
  return matches.map((one) => appointmentView(one, messages.matches))
}

/** Appointments, one a row, each with the name of the person whose it is. */
export function appointmentRows(
  caption: string,
  appointments: readonly AppointmentView[],
  person: PersonView,
  policies: PagePolicies,
): Content {
  if (appointments.length === 0) return html`<p>None.</p>`
  const heads = ['Day', 'Time', 'Appointment', 'Place', 'State', 'How to unlock', 'Sent to the prison', 'Person']
  const rows = appointments
    .filter(policies.isListedOnRecord)
    .map((one) => [
      one.day,
      policies.timesShown(one),
      one.name,
      policies.placeShown(one),
      one.status,
      one.unlock && policies.unlockInWords(one.unlock, 'record'),
      one.sending && policies.sendingInWords(one.sending),
      policies.namedOn(person),
    ])
  return table(caption, heads, rows)
}
