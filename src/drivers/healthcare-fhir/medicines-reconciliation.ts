import type { HealthcareMedicinesReconciliation, ReconciliationSeen } from '../../domain/medicines-reconciliation.ts'
import { HarnessFault, NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { RegistrationAnswer } from '../../domain/registration.ts'
import type { Role } from '../../domain/staff.ts'
import { codes, type FhirResource, text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { changeTried } from './numbers.ts'
import { SECOND_STAGE_ASSESSMENT, WORK_ITEM } from './systems.ts'
import { isOpen } from './work.ts'

const STATE = 'https://interlock.example/fhir/CodeSystem/reconciliation-state'

export function healthcareMedicinesReconciliation(desk: Desk): HealthcareMedicinesReconciliation {
  const answers = new Map<string, RegistrationAnswer>()
  return {
    reconcilesMedicines: (person, role) => reconcileMedicines(desk, person, role),
    async exceptsReconciliation(person, role, reason) {
      const { task } = await itemOf(desk, person, role)
      if (!task) throw new NonConformance({ expected: `a reconciliation of ${person.name}'s medicines`, found: 'none' })
      const body = { ...task, status: 'rejected', statusReason: { text: reason } }
      await changeTried(desk.as(role), 'PUT', `Task/${task.id ?? ''}`, body)
    },
    async medicinesReconciliation(person, role): Promise<ReconciliationSeen> {
      const { task, where } = await itemOf(desk, person, role)
      const reason = text(task, 'statusReason.text')
      return { state: stateOf(task), ...(reason === undefined ? {} : { reason }), seen: where }
    },
    async triesSecondStage(person, role, on) {
      const body = {
        resourceType: 'QuestionnaireResponse',
        questionnaire: SECOND_STAGE_ASSESSMENT,
        status: 'completed',
        subject: { reference: `Patient/${await desk.patientId(person, role)}` },
        authored: on,
      }
      answers.set(person.name, await changeTried(desk.as(role), 'POST', 'QuestionnaireResponse', body))
    },
    secondStageAnswer(person) {
      const answer = answers.get(person.name)
      if (!answer) throw new HarnessFault(`Nobody has tried to assess ${person.name} in this example.`)
      return answer
    },
  }
}

/** Completes the reconciliation that is open for a person; what is done already stays as it is. */
export async function reconcileMedicines(desk: Desk, person: Person, role: Role): Promise<void> {
  const { task, where } = await itemOf(desk, person, role)
  if (!task?.id)
    throw new NonConformance({
      expected: `a reconciliation of ${person.name}'s medicines to be done`,
      found: 'none',
      seen: where,
      next: 'keep a Task of kind medicines-reconciliation for each stay.',
    })
  const { id } = task
  const own = desk.as(role)
  if (isOpen(task)) await own.change(async () => ({ ...(await own.read('Task', id)).resource, status: 'completed' }))
}

async function itemOf(desk: Desk, person: Person, role: Role) {
  const patient = `Patient/${await desk.patientId(person, role)}`
  const query = { patient, code: `${WORK_ITEM}|medicines-reconciliation` }
  const { matches, where } = await desk.as(role).search('Task', query)
  return { task: matches.at(-1), where }
}

function stateOf(task: FhirResource | undefined): ReconciliationSeen['state'] {
  if (!task) return 'none'
  const status = text(task, 'status') ?? ''
  if (status === 'completed') return 'done'
  if (status === 'rejected') return 'excepted'
  if (!isOpen(task)) return 'no known state'
  return codes(task, 'businessStatus', STATE).includes('overdue') ? 'reported as missing' : 'to be done'
}
