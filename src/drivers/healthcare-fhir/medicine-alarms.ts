import type { HealthcareMedicineAlarms } from '../../domain/medicine-alarms.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { wallTimeIn } from '../../domain/wall-time.ts'
import { codes, identifiers, text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import type { MedicineRecords } from './medicine-records.ts'
import { ALARM_OCCASION, ALARM_STATE, ESTABLISHMENT, WORK_ITEM } from './systems.ts'
import { isOpen, triesToComplete } from './work.ts'

export function healthcareMedicineAlarms(desk: Desk, records: MedicineRecords): HealthcareMedicineAlarms {
  const open = async (person: Person, role: Role) => {
    const patient = `Patient/${await desk.patientId(person, role)}`
    const { matches, where } = await desk.as(role).search('Task', { patient, code: `${WORK_ITEM}|medicine-alarm` })
    return { tasks: matches.filter(isOpen), where }
  }
  return {
    async medicineAlarms(person, role) {
      const { tasks, where } = await open(person, role)
      const names = await records.names(person, role)
      return {
        open: tasks.map((task) => {
          const focus = text(task, 'focus.reference') ?? ''
          const due = wallTimeIn(text(task, 'restriction.period.end'))
          return {
            at: identifiers(task, ESTABLISHMENT, 'owner.identifier')[0] ?? 'no site',
            medicine: [...names].find(([id]) => focus.endsWith(id))?.[1] ?? 'no medicine of theirs',
            occasion: codes(task, 'reasonCode', ALARM_OCCASION).join(' ').replace('-', ' '),
            due: due ? `${due.date} ${due.time}` : '',
            escalated:
              codes(task, 'businessStatus', ALARM_STATE).includes('escalated') && text(task, 'priority') === 'stat',
          }
        }),
        seen: where,
      }
    },
    async closesMedicineAlarms(person, role, at, reason) {
      const { tasks } = await open(person, role)
      for (const task of tasks.filter((one) => identifiers(one, ESTABLISHMENT, 'owner.identifier').includes(at.code))) {
        const said = reason === '' ? {} : { statusReason: { text: reason } }
        const seen = await triesToComplete(desk, role, task, said)
        const isRefusal = reason === '' && seen.status === 422
        if (seen.status !== 200 && !isRefusal)
          throw await desk.as(role).objection(seen, 'the alarm to be closed, or refused for want of a reason')
      }
    },
  }
}
