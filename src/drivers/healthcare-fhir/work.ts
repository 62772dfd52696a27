import type { WorkSeen } from '../../domain/first-days.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { type FhirResource, text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { WORK_ITEM } from './systems.ts'

const OPEN = ['draft', 'requested', 'received', 'accepted', 'ready', 'in-progress', 'on-hold']

/** Whether a work item still needs somebody. */
export function isOpen(task: FhirResource): boolean {
  return OPEN.includes(text(task, 'status') ?? '')
}

/** How much work of a kind there is for a person. */
export async function workSeen(desk: Desk, person: Person, role: Role, kind: string): Promise<WorkSeen> {
  const patient = `Patient/${await desk.patientId(person, role)}`
  const { matches, where } = await desk.as(role).search('Task', { patient, code: `${WORK_ITEM}|${kind}` })
  return {
    open: matches.filter(isOpen).length,
    done: matches.filter((task) => text(task, 'status') === 'completed').length,
    seen: where,
  }
}
