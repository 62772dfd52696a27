import { timeSlot } from '../schedule/regime.ts'
import type { World } from '../world.ts'
import { type Appointment, category } from './appointment.ts'
import { startOf } from './book.ts'

/** As the existing search shows it: thin, and without the deleted flag, the outcome or the sender's reference. */
export function searchView({ core, locations }: World, appointment: Appointment) {
  const described = categoryView(appointment.categoryCode)
  const location = locations.find(appointment.locationKey ?? '')
  const { date, time } = core.local()
  return {
    appointmentId: appointment.appointmentId,
    appointmentType: appointment.prisonNumbers.length === 1 ? 'INDIVIDUAL' : 'GROUP',
    prisonId: appointment.prisonId,
    appointmentName: appointment.name ? `${appointment.name} (${described.description})` : described.description,
    attendees: appointment.prisonNumbers.map((prisonerNumber) => ({ prisonerNumber })),
    category: described,
    customName: appointment.name ?? null,
    internalLocation: location ? { code: location.code, description: location.name } : null,
    inCell: appointment.inCell,
    startDate: appointment.startDate,
    startTime: appointment.startTime,
    endTime: appointment.endTime,
    timeSlot: timeSlot(core.policies.regime, appointment.startTime),
    isRepeat: false,
    sequenceNumber: 1,
    maxSequenceNumber: 1,
    isEdited: appointment.version > 1 && appointment.status !== 'CANCELLED',
    isCancelled: appointment.status === 'CANCELLED',
    isExpired: startOf(appointment) < `${date} ${time}`,
  }
}

/** As the proposed operations show it. */
export function healthcareView({ core, locations, register }: World, appointment: Appointment) {
  const location = locations.find(appointment.locationKey ?? '')
  const [prisonNumber = ''] = appointment.prisonNumbers
  return {
    appointmentId: appointment.appointmentId,
    clientReference: appointment.clientReference ?? null,
    version: appointment.version,
    prisonId: appointment.prisonId,
    hmppsId: register.hmppsIdOf(prisonNumber),
    prisonerNumber: prisonNumber,
    category: categoryView(appointment.categoryCode),
    name: appointment.name ?? null,
    location: location ? { key: location.key, description: location.name } : null,
    inCell: appointment.inCell,
    outside: appointment.outside,
    mode: appointment.mode,
    startDate: appointment.startDate,
    startTime: appointment.startTime,
    endTime: appointment.endTime,
    timeSlot: timeSlot(core.policies.regime, appointment.startTime),
    status: appointment.status,
    cancellation: appointment.cancellation ?? null,
    outcome: core.policies.appointments.outcomeShown(appointment.outcome) ?? null,
    escort: appointment.escort
      ? {
          required: appointment.escort.required,
          latestReturnTime: appointment.escort.latestReturnTime ?? null,
          decision: appointment.escort.decision,
          decidedAt: appointment.escort.decidedAt ?? null,
        }
      : null,
    withholdFromPatient: appointment.outside,
    lastChangedBy: appointment.lastChangedBy,
    lastModified: appointment.lastModified,
  }
}

function categoryView(code: string) {
  return { code, description: category(code)?.description ?? code }
}
