import type { Capability, HealthcareSystem } from '../../capability.ts'
import { all, isObject, type Resource, type Stored, text, texts } from '../../fhir/resource.ts'
import { MOVEMENT_OUTCOME, OUTCOME } from '../../fhir/systems.ts'
import { recordPrisonEdit } from '../audit.ts'
import { appointmentBy } from './messages.ts'
import { entryBehind } from './notice.ts'

/** Mistakes a supplier can make about what became of an appointment. */
export interface AttendancePolicies {
  /** The appointment once the prison has recorded an outcome of it. */
  recorded(appointment: Resource, code: string): Resource
  /** The appointments that an outcome is recorded of. */
  affected(appointment: Stored, everyone: () => readonly Stored[]): readonly Stored[]
}

/** The outcomes that are known, and what they make of an appointment. Source: proposed additions to the prison's API. */
const STATUSES: Readonly<Record<string, string>> = {
  ATTENDED: 'fulfilled',
  REFUSED: 'noshow',
  NOT_UNLOCKED: 'noshow',
  NO_ESCORT: 'noshow',
  REGIME_CHANGE: 'noshow',
  ELSEWHERE: 'noshow',
}

export const referenceAttendance: AttendancePolicies = {
  recorded: (appointment, code) => withOutcome(appointment, code, STATUSES[code] ?? 'booked', code === 'REFUSED'),
  affected: (appointment) => [appointment],
}

/** The appointment with this outcome in the place of any other; a refusal is the patient's own answer. */
export function withOutcome(appointment: Resource, code: string, status: string, refused: boolean): Resource {
  const others = all(appointment, 'extension').filter((one) => text(one, 'url') !== OUTCOME)
  return {
    ...appointment,
    status: appointment.status === 'cancelled' ? 'cancelled' : status,
    extension: [...others, { url: OUTCOME, valueCodeableConcept: { coding: [{ system: MOVEMENT_OUTCOME, code }] } }],
    participant: all(appointment, 'participant').map((one) => answered(one, refused)),
  }
}

function answered(participant: unknown, refused: boolean): unknown {
  const isPatient = texts(participant, 'actor.reference').some((reference) => reference.startsWith('Patient/'))
  return isObject(participant) && isPatient
    ? { ...participant, status: refused ? 'declined' : 'accepted' }
    : participant
}

/** Learns from the prison what became of each appointment. */
export function createAttendance(system: HealthcareSystem): Capability {
  const { store, policies, clock } = system
  return {
    name: 'attendance',
    onEvent: {
      PERSON_APPOINTMENTS_CHANGED: async (event) => {
        const entry = await entryBehind(system, event)
        const code = text(entry, 'outcome.code')
        const appointment = appointmentBy(system, text(entry, 'clientReference') ?? '')
        if (!code || !appointment) return
        for (const each of policies.attendance.affected(appointment, () => store.list('Appointment'))) {
          const recorded = policies.attendance.recorded(each, code)
          if (JSON.stringify(recorded) === JSON.stringify(each)) continue
          recordPrisonEdit(store, clock.now(), store.update({ ...recorded, id: each.id }))
        }
      },
    },
  }
}
