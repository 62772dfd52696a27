import type { HealthcareStays, StaySeen } from '../../domain/stays.ts'
import { dayIn } from '../../domain/wall-time.ts'
import { type FhirResource, text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { placeOf } from './stay-place.ts'
import { POLICY } from './systems.ts'

const STATES: Readonly<Record<string, StaySeen['state']>> = {
  arrived: 'current',
  'in-progress': 'current',
  onleave: 'current',
  finished: 'past',
}

/** Appointments that somebody still expects. */
const EXPECTED = ['proposed', 'pending', 'booked', 'arrived', 'checked-in', 'waitlist']

/** Consent to be registered with a GP, in codes of base FHIR R4. */
const SCOPE = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'treatment' }] }
const CATEGORY = { coding: [{ system: 'http://loinc.org', code: '59284-0' }] }

export function healthcareStays(desk: Desk): HealthcareStays {
  return {
    async stays(person, role) {
      const subject = `Patient/${await desk.patientId(person, role)}`
      const { matches, where } = await desk.as(role).search('Encounter', { subject })
      return { found: matches.map(stayIn), seen: where }
    },
    recordCount: async (person, role) => (await desk.records(person, role)).length,
    async recordsConsent(person, role, on) {
      await desk.as(role).create({
        resourceType: 'Consent',
        status: 'active',
        scope: SCOPE,
        category: [CATEGORY],
        policy: [{ uri: POLICY }],
        patient: { reference: `Patient/${await desk.patientId(person, role)}` },
        dateTime: on,
      })
    },
    async consents(person, role) {
      const patient = `Patient/${await desk.patientId(person, role)}`
      const { matches, where } = await desk.as(role).search('Consent', { patient })
      return { found: matches.map((one) => dated(one, 'dateTime', text(one, 'status') === 'active')), seen: where }
    },
    async plannedAppointments(person, role) {
      const patient = `Patient/${await desk.patientId(person, role)}`
      const { matches, where } = await desk.as(role).search('Appointment', { patient })
      const found = matches.map((one) => dated(one, 'start', EXPECTED.includes(text(one, 'status') ?? '')))
      return { found, seen: where }
    },
  }
}

function stayIn(encounter: FhirResource): StaySeen {
  return {
    at: placeOf(encounter).at ?? '',
    since: dayIn(text(encounter, 'period.start')),
    state: STATES[text(encounter, 'status') ?? ''] ?? 'other',
  }
}

function dated(resource: FhirResource, path: string, current: boolean) {
  return { on: dayIn(text(resource, path)), state: current ? ('current' as const) : ('past' as const) }
}
