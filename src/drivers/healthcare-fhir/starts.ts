import { REFUSALS } from '../../domain/booking-answers.ts'
import type { HealthcareStarts } from '../../domain/staff-safety.ts'
import { text, values } from '../fhir-resource.ts'
import { type AppointmentFinder, answerFrom } from './appointments.ts'
import type { Desk } from './desk.ts'
import { ACKNOWLEDGED } from './systems.ts'

export function healthcareStarts(desk: Desk, find: AppointmentFinder): HealthcareStarts {
  return {
    async startsAppointment(person, role, name, knowing) {
      const stored = await find(person, role, name)
      const version = text(stored, 'meta.versionId')
      const known = { url: ACKNOWLEDGED, valueCode: REFUSALS['of a risk to staff at the start'] }
      const extension = [...values(stored, 'extension'), ...(knowing ? [known] : [])]
      const seen = await desk.as(role).attempt({
        method: 'PUT',
        path: `Appointment/${stored.id ?? ''}`,
        body: { ...stored, status: 'arrived', ...(extension.length > 0 ? { extension } : {}) },
        headers: { prefer: 'return=representation', ...(version ? { 'if-match': `W/"${version}"` } : {}) },
      })
      const { status } = seen
      if (status === 401 || status === 403 || status === 429 || status >= 500)
        throw await desk.as(role).objection(seen, 'the appointment to start, or a warning with a reason')
      return answerFrom(seen)
    },
  }
}
