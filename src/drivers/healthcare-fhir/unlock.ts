import type { HealthcareUnlock, UnlockShown } from '../../domain/unlock.ts'
import { instantOf } from '../../domain/wall-time.ts'
import { codes, extensions, type FhirResource, texts } from '../fhir-resource.ts'
import { appointmentsNamed } from './appointment-look.ts'
import type { Desk } from './desk.ts'
import type { Staff } from './staff.ts'
import { UNLOCK_CONDITION, UNLOCK_CONDITIONS } from './systems.ts'

const STATES: Readonly<Record<string, UnlockShown['state']>> = {
  current: 'current',
  'not-current': 'not current',
  unavailable: 'unavailable',
}

/** How people may be unlocked, over FHIR; see docs/interface/needs.md. */
export function healthcareUnlock(desk: Desk, staff: Staff): HealthcareUnlock {
  return {
    async unlockWithBooking(person, role, name) {
      const [{ resource, where }] = await appointmentsNamed(desk, person, role, name)
      return shownBy(resource, where)
    },
    async unlockInClinicList(person, role, date) {
      const start = new Date(instantOf({ date, time: '00:00' })).toISOString()
      const end = new Date(Date.parse(start) + 86_400_000).toISOString()
      const actor = await staff.practitioner(role)
      const patient = `Patient/${await desk.patientId(person, role)}`
      const query = { actor, date: [`ge${start}`, `lt${end}`], status: 'booked' }
      const { matches, where } = await desk.as(role).search('Appointment', query)
      const theirs = matches.find((one) => texts(one, 'participant.actor.reference').some((id) => id.endsWith(patient)))
      return shownBy(theirs, where)
    },
  }
}

function shownBy(appointment: FhirResource | undefined, seen: string): UnlockShown {
  const parts = extensions(appointment, UNLOCK_CONDITIONS)
  const [state] = extensions(parts, 'state').flatMap((one) => texts(one, 'valueCode'))
  const conditions = extensions(parts, 'condition').flatMap((one) =>
    codes(one, 'valueCodeableConcept', UNLOCK_CONDITION),
  )
  return { state: STATES[state ?? ''] ?? 'nothing', conditions, words: JSON.stringify(appointment ?? ''), seen }
}
