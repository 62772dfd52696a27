import type { WorkSeen } from '../../domain/first-days.ts'
import { NonConformance } from '../../domain/outcomes.ts'
import { ESTABLISHMENTS, type Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import type { FhirAttempt } from '../fhir-objection.ts'
import { type FhirResource, text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { WORK_ITEM } from './systems.ts'

/** The statuses of a Task that still needs somebody. */
export const OPEN = ['draft', 'requested', 'received', 'accepted', 'ready', 'in-progress', 'on-hold']

/** Whether a work item still needs somebody. */
export function isOpen(task: FhirResource): boolean {
  return OPEN.includes(text(task, 'status') ?? '')
}

/**
 * Whose work something is, is told by a code, and may be told in words as well.
 *
 * @throws {NonConformance} where the words name another prison than the code
 */
export function expectNamedAsCoded(tasks: readonly FhirResource[], seen: string): void {
  for (const task of tasks) {
    const code = text(task, 'owner.identifier.value')
    const named = text(task, 'owner.display') ?? ''
    const own = ESTABLISHMENTS.find((one) => one.code === code)
    if (!own || !ESTABLISHMENTS.some(({ name }) => name !== own.name && named.includes(name))) continue
    throw new NonConformance({
      expected: `work of ${own.name} (${own.code}) to name no other prison`,
      found: `"${named}" beside the code`,
      seen,
      next: 'take the name from the same prison as the code.',
    })
  }
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

/** Tries to complete a work item as it was last seen, with what else is to stand in it, such as a reason. */
export function triesToComplete(desk: Desk, role: Role, task: FhirResource, besides: object): Promise<FhirAttempt> {
  const version = text(task, 'meta.versionId')
  return desk.as(role).attempt({
    method: 'PUT',
    path: `Task/${task.id ?? ''}`,
    body: { ...task, status: 'completed', ...besides },
    headers: { prefer: 'return=representation', ...(version ? { 'if-match': `W/"${version}"` } : {}) },
  })
}
