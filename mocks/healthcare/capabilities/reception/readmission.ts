import type { HealthcareSystem } from '../../capability.ts'
import { all, type Resource, type Stored, text } from '../../fhir/resource.ts'
import { CANCELLATION } from '../../fhir/systems.ts'
import { staysOf } from '../../people.ts'
import type { Whereabouts } from './whereabouts.ts'

/** Appointments that somebody still expects. */
const EXPECTED = ['proposed', 'pending', 'booked', 'arrived', 'waitlist']

/** The record that goes on when somebody comes in again. */
export function recordOfReturn(
  { store, policies }: HealthcareSystem,
  known: Stored,
  { inPrison, lastMovement }: Whereabouts,
  demographics: Resource,
): Stored {
  const reference = `Patient/${known.id}`
  const stays = staysOf(store, reference)
  const returns = inPrison && lastMovement === 'Admission' && stays.length > 0 && stays.every(isOver)
  return returns && policies.reception.returnsTo(known) === 'new record' ? store.create(demographics) : known
}

/** What was agreed and planned in earlier stays is past once a new one begins. */
export function retire({ store, policies }: HealthcareSystem, patient: string): void {
  const isPast = policies.reception.isPastOnReadmission
  const given = store.filter(
    'Consent',
    (one) => text(one, 'patient.reference') === patient && one.status === 'active' && isPast(one),
    patient,
  )
  for (const consent of given) store.update({ ...consent, status: 'inactive' })
  const planned = store.filter(
    'Appointment',
    (one) => all(one, 'participant.actor.reference').includes(patient),
    patient,
  )
  for (const appointment of planned)
    if (EXPECTED.includes(String(appointment.status)) && isPast(appointment)) store.update(cancelled(appointment))
    else if (appointment.status === 'cancelled' && policies.reception.restores(appointment))
      store.update({ ...appointment, status: 'booked', cancelationReason: undefined })
}

function cancelled(appointment: Stored): Resource {
  const cancelationReason = {
    coding: [{ system: CANCELLATION, code: 'oth' }],
    text: 'The stay that it was made in is over',
  }
  return { ...appointment, status: 'cancelled', cancelationReason }
}

const isOver = ({ status }: Stored) => status === 'finished'
