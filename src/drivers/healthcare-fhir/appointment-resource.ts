import { type AppointmentSeen, type Booking, IN_CELL } from '../../domain/appointments.ts'
import type { Urgency } from '../../domain/urgency.ts'
import { instantOf, wallTimeIn } from '../../domain/wall-time.ts'
import { codes, extensions, type FhirResource, identifiers, text, texts, values } from '../fhir-resource.ts'
import {
  APPOINTMENT_CATEGORY,
  APPOINTMENT_ID,
  CANCELLATION,
  IN_CELL_EXTENSION,
  LOCATION_KEY,
  PRISON_CANCELLATION,
} from './systems.ts'

/** The category of the prison that says least. */
const GENERAL_CATEGORY = { system: APPOINTMENT_CATEGORY, code: 'MEOT', display: 'Medical - Other' }

function categoryOf({ category }: Pick<Booking, 'category'>): object {
  return category === undefined ? GENERAL_CATEGORY : { system: APPOINTMENT_CATEGORY, code: category }
}

/** A booking as the interface takes it. */
export function resourceFrom(booking: Booking, patient: string, ...practitioners: readonly string[]): FhirResource {
  return {
    resourceType: 'Appointment',
    status: 'booked',
    ...detailsFrom(booking),
    serviceCategory: [{ coding: [categoryOf(booking)] }],
    participant: [
      { actor: { reference: patient }, status: 'accepted' },
      ...practitioners.map((reference) => ({ actor: { reference }, status: 'accepted' })),
      ...placeFrom(booking.place, booking.clinic),
    ],
    ...(booking.place === IN_CELL ? { extension: [{ url: IN_CELL_EXTENSION, valueBoolean: true }] } : {}),
  }
}

/** An appointment as stored, with these things changed and everything else as it was. */
export function changedResource(
  stored: FhirResource,
  change: Partial<Booking>,
  practitioner: string | undefined,
): FhirResource {
  const { date = '', from = '', to = '' } = change
  const when = { ...(date && from ? { start: instantOf({ date, time: from }) } : {}) }
  const until = { ...(date && to ? { end: instantOf({ date, time: to }) } : {}) }
  const kept = values(stored, 'participant').filter(
    (one) =>
      !(change.place !== undefined && isPlace(one)) && !(practitioner !== undefined && isActor(one, 'Practitioner/')),
  )
  const others = values(stored, 'extension').filter((one) => text(one, 'url') !== IN_CELL_EXTENSION)
  const inCell = change.place === undefined ? extensions(stored, IN_CELL_EXTENSION) : []
  const extension = [
    ...others,
    ...inCell,
    ...(change.place === IN_CELL ? [{ url: IN_CELL_EXTENSION, valueBoolean: true }] : []),
  ]
  const { extension: _before, ...rest } = stored
  return {
    ...rest,
    ...when,
    ...until,
    ...(change.name === undefined ? {} : { description: change.name }),
    participant: [
      ...kept,
      ...(practitioner === undefined ? [] : [{ actor: { reference: practitioner }, status: 'accepted' }]),
      ...(change.place === undefined ? [] : placeFrom(change.place)),
    ],
    ...(extension.length > 0 ? { extension } : {}),
  }
}

/** What an appointment says, as far as it says it. */
export function seenIn(appointment: FhirResource): AppointmentSeen {
  const start = wallTimeIn(text(appointment, 'start'))
  const end = wallTimeIn(text(appointment, 'end'))
  const reason = [
    ...codes(appointment, 'cancelationReason', PRISON_CANCELLATION),
    ...codes(appointment, 'cancelationReason', CANCELLATION),
  ][0]
  const reference = identifiers(appointment, APPOINTMENT_ID)[0]
  return {
    name: text(appointment, 'description') ?? '',
    date: start?.date ?? 'no date',
    from: start?.time ?? 'no time',
    to: end?.time ?? 'no time',
    place: placeOf(appointment),
    state: STATES[text(appointment, 'status') ?? ''] ?? 'other',
    ...(reason === undefined ? {} : { reason }),
    ...(reference === undefined ? {} : { reference }),
  }
}

const STATES: Readonly<Record<string, AppointmentSeen['state']>> = {
  booked: 'booked',
  pending: 'booked',
  arrived: 'booked',
  'checked-in': 'booked',
  cancelled: 'cancelled',
}

function placeOf(appointment: FhirResource): string {
  if (extensions(appointment, IN_CELL_EXTENSION).some((one) => values(one, 'valueBoolean').includes(true)))
    return IN_CELL
  const keys = values(appointment, 'participant').flatMap((one) => identifiers(one, LOCATION_KEY, 'actor.identifier'))
  return keys.join(' and ') || 'no place'
}

function placeFrom(place: string, sign?: string): readonly object[] {
  if (place === IN_CELL || place === 'nowhere') return []
  const actor = { type: 'Location', identifier: { system: LOCATION_KEY, value: place } }
  return [{ actor: sign === undefined ? actor : { ...actor, display: sign }, status: 'accepted' }]
}

/** Priorities of an appointment, as iCalendar counts them. */
const PRIORITIES: Readonly<Record<Urgency, number>> = { immediate: 1, urgent: 5, routine: 9 }

function detailsFrom({ name, date, from, to, about, clinic, urgency }: Booking): object {
  return {
    description: name,
    start: instantOf({ date, time: from }),
    ...(to === undefined ? {} : { end: instantOf({ date, time: to }) }),
    ...(urgency === undefined ? {} : { priority: PRIORITIES[urgency] }),
    ...(about === undefined ? {} : { comment: about, reasonCode: [{ text: about }] }),
    ...(clinic === undefined ? {} : { serviceType: [{ text: clinic }] }),
  }
}

function isPlace(participant: unknown): boolean {
  return isActor(participant, 'Location/') || text(participant, 'actor.type') === 'Location'
}

function isActor(participant: unknown, type: string): boolean {
  return texts(participant, 'actor.reference').some((reference) => reference.includes(type))
}
