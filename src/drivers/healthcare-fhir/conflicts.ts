import type { Conflict, HealthcareConflicts } from '../../domain/conflicts.ts'
import type { Role } from '../../domain/staff.ts'
import { wallTimeIn } from '../../domain/wall-time.ts'
import { text, texts, values } from '../fhir-resource.ts'
import type { BookingDesk } from './appointments.ts'
import type { Desk } from './desk.ts'
import type { Staff } from './staff.ts'
import { WORK_ITEM } from './systems.ts'

/** Statuses of a task that nobody has to look at any more. */
const OVER = ['completed', 'cancelled', 'rejected', 'failed', 'entered-in-error']

export function healthcareConflicts(
  desk: Desk,
  staff: Staff,
  { find, refusedEdits }: BookingDesk,
): HealthcareConflicts {
  return {
    async conflicts(person, role) {
      const subject = `Patient/${await desk.patientId(person, role)}`
      const query = { subject, code: `${WORK_ITEM}|appointment-conflict` }
      const { matches } = await desk.as(role).search('Task', query)
      const shown = matches.filter((task) => !OVER.includes(text(task, 'status') ?? ''))
      const found: Conflict[] = [...refusedEdits(person)]
      for (const task of shown) {
        const id = (text(task, 'focus.reference') ?? '').replace(/^.*Appointment\//, '')
        const appointment = id === '' ? undefined : (await desk.as(role).read('Appointment', id)).resource
        found.push({
          name: text(appointment, 'description') ?? 'no appointment',
          told: await staff.rolesAmong(texts(task, 'owner.reference')),
          message: text(task, 'description') ?? text(task, 'code.text') ?? '',
        })
      }
      return found
    },
    async edits(person, role, name) {
      const { id = '' } = await find(person, role, name)
      const history = await desk.as(role).attempt({ method: 'GET', path: `Appointment/${id}/_history` })
      if (history.status !== 200) throw await desk.as(role).objection(history, 'the history of the appointment')
      const { matches, where } = await desk.as(role).search('AuditEvent', { entity: `Appointment/${id}` })
      const writes = matches.filter((event) => ['C', 'U'].includes(text(event, 'action') ?? ''))
      const editors: (Role | 'prison')[] = []
      for (const event of writes) {
        editors.push(...(await staff.rolesAmong(texts(event, 'agent.who.reference'))))
        if (texts(event, 'agent.who.display').some((each) => /prison/i.test(each))) editors.push('prison')
      }
      const starts = values(history.resource, 'entry.resource').map((one) => wallTimeIn(text(one, 'start'))?.time ?? '')
      return { starts, editors, seen: `${history.where}; ${where}` }
    },
  }
}
