import type {
  EscortSeen,
  HealthcareOutside,
  Mode,
  OutsideBooking,
  OutsideSeen,
} from '../../domain/outside-appointments.ts'
import { instantOf, wallTimeIn } from '../../domain/wall-time.ts'
import { codes, extensions, type FhirResource, isResource, text, values } from '../fhir-resource.ts'
import { knowingly } from './acknowledgement.ts'
import { appointmentsNamed } from './appointment-look.ts'
import { seenIn } from './appointment-resource.ts'
import type { Desk } from './desk.ts'
import type { Staff } from './staff.ts'
import {
  APPOINTMENT_CATEGORY,
  DELIVERY_CHANNEL,
  DELIVERY_CHANNEL_CODES,
  ESCORT,
  EXAMINATION,
  LOCATION_KEY,
  OUTSIDE,
  SUITS_REMOTE,
} from './systems.ts'

const CHANNELS: Readonly<Record<Mode, string>> = { 'in person': 'In-person', video: 'Video', telephone: 'Telephone' }
const DECISIONS = ['requested', 'agreed', 'refused'] as const

export function healthcareOutside(desk: Desk, staff: Staff): HealthcareOutside {
  return {
    async booksOutside(person, role, booking) {
      const patient = `Patient/${await desk.patientId(person, role)}`
      await desk.as(role).create(knowingly(resourceFrom(booking, patient, await staff.practitioner(role))))
    },
    async escortsShown(person, role) {
      const patient = `Patient/${await desk.patientId(person, role)}`
      const { matches, where } = await desk.as(role).search('Appointment', { patient })
      return { found: matches.flatMap(escortsIn), seen: where }
    },
    async outsideAppointment(person, role, name) {
      const [{ resource, where }] = await appointmentsNamed(desk, person, role, name)
      const suitsRemote = extensions(resource, SUITS_REMOTE).some((one) => values(one, 'valueBoolean').includes(true))
      return { mode: modeIn(resource), suitsRemote, seen: where }
    },
    async patientFacingAppointments(person, role) {
      const path = `Patient/${await desk.patientId(person, role)}/$appointments-for-patient`
      const answer = await desk.as(role).attempt({ method: 'GET', path })
      const { resource, status, where } = answer
      if (status !== 200 || resource?.resourceType !== 'Bundle')
        throw await desk.as(role).objection(answer, 'a Bundle of the appointments that the person may read of')
      const told = values(resource, 'entry.resource')
        .filter(isResource)
        .filter(({ resourceType }) => resourceType === 'Appointment')
        .map(seenIn)
      return {
        told: told.map(({ name, date, from }) => ({ name, date, from })),
        text: JSON.stringify(resource),
        seen: where,
      }
    },
  }
}

function resourceFrom(booking: OutsideBooking, patient: string, practitioner: string): FhirResource {
  const { name, date, from, to, at, mode = 'in person', room, returnBy, needs } = booking
  const key = { system: LOCATION_KEY, value: room }
  return {
    resourceType: 'Appointment',
    status: 'booked',
    description: name,
    start: instantOf({ date, time: from }),
    end: instantOf({ date, time: to }),
    serviceCategory: [{ coding: [{ system: APPOINTMENT_CATEGORY, code: 'MEOT', display: 'Medical - Other' }] }],
    participant: [
      { actor: { reference: patient }, status: 'accepted' },
      { actor: { reference: practitioner }, status: 'accepted' },
      { actor: { type: 'Location', display: at }, status: 'accepted' },
      ...(room === undefined ? [] : [{ actor: { type: 'Location', identifier: key }, status: 'accepted' }]),
    ],
    extension: [
      { url: OUTSIDE, valueBoolean: true },
      {
        url: DELIVERY_CHANNEL,
        valueCodeableConcept: { coding: [{ system: DELIVERY_CHANNEL_CODES, code: CHANNELS[mode] }] },
      },
      ...(needs === undefined ? [] : [{ url: EXAMINATION, valueBoolean: needs === 'an examination' }]),
      ...(returnBy === undefined
        ? []
        : [{ url: ESCORT, extension: [{ url: 'latest-return', valueTime: `${returnBy}:00` }] }]),
    ],
  }
}

function modeIn(appointment: FhirResource): OutsideSeen['mode'] {
  const code = extensions(appointment, DELIVERY_CHANNEL).flatMap((one) =>
    codes(one, 'valueCodeableConcept', DELIVERY_CHANNEL_CODES),
  )[0]
  const modes: readonly Mode[] = ['in person', 'video', 'telephone']
  return modes.find((mode) => CHANNELS[mode] === code) ?? 'not stated'
}

/** The escorts that an appointment says it needs: one, or none. */
function escortsIn(appointment: FhirResource): readonly EscortSeen[] {
  const start = wallTimeIn(text(appointment, 'start'))
  return extensions(appointment, ESCORT).map((escort) => {
    const part = (url: string) => values(escort, 'extension').find((one) => text(one, 'url') === url)
    const decision = text(part('decision'), 'valueCode')
    return {
      name: text(appointment, 'description') ?? '',
      date: start?.date ?? 'no date',
      from: start?.time ?? 'no time',
      to: wallTimeIn(text(appointment, 'end'))?.time ?? 'no time',
      returnBy: text(part('latest-return'), 'valueTime')?.slice(0, 5) ?? 'no time',
      decision: DECISIONS.find((one) => one === decision) ?? 'not stated',
    }
  })
}
