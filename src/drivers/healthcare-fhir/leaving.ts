import {
  daysSupplied,
  type HealthcareLeaving,
  type Leaving,
  type LeavingAnswer,
  type PreparedMedicine,
  type Provision,
} from '../../domain/leaving.ts'
import { HarnessFault, NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { codes, type FhirResource, text, texts, values } from '../fhir-resource.ts'
import { answerFrom } from './appointments.ts'
import type { Desk } from './desk.ts'
import type { MedicineRecords } from './medicine-records.ts'
import { LEAVING, WORK_ITEM } from './systems.ts'
import { triesToComplete } from './work.ts'

const UCUM = 'http://unitsofmeasure.org'
const OVER = ['cancelled', 'stopped', 'declined', 'entered-in-error']

export function healthcareLeaving(desk: Desk, records: MedicineRecords): HealthcareLeaving {
  const answers = new Map<string, LeavingAnswer>()

  const find = async (person: Person, role: Role, leaving: Leaving) => {
    const patient = `Patient/${await desk.patientId(person, role)}`
    const query = { patient, code: `${WORK_ITEM}|medicines-on-leaving` }
    const { matches, where } = await desk.as(role).search('Task', query)
    return { task: matches.filter((one) => codes(one, 'reasonCode', LEAVING).includes(leaving)).at(-1), where }
  }
  const found = async (person: Person, role: Role, leaving: Leaving) => {
    const { task, where } = await find(person, role, leaving)
    if (task) return { task, where }
    throw new NonConformance({
      expected: `the medicines for ${person.name}'s ${leaving} as a work item`,
      found: 'none',
      seen: where,
      next: 'keep a Task of kind medicines-on-leaving for each leaving.',
    })
  }
  const begun = async (person: Person, role: Role, leaving: Leaving) => {
    const { task } = await find(person, role, leaving)
    if (task) return task
    const { resource } = await desk.as(role).create({
      resourceType: 'Task',
      status: 'in-progress',
      intent: 'order',
      code: { coding: [{ system: WORK_ITEM, code: 'medicines-on-leaving' }] },
      reasonCode: { coding: [{ system: LEAVING, code: leaving }] },
      for: { reference: `Patient/${await desk.patientId(person, role)}` },
    })
    return resource
  }

  return {
    async recordsMedicines(person, role, medicines) {
      for (const one of medicines) await records.recorded(person, role, one)
    },
    async preparesLeaving(person, role, leaving, medicines) {
      const { id = '' } = await begun(person, role, leaving)
      const patient = `Patient/${await desk.patientId(person, role)}`
      for (const one of medicines) {
        const statement = await records.recorded(person, role, one)
        if (one.provision) await desk.as(role).create(provided(one, one.provision, patient, [statement, `Task/${id}`]))
      }
    },
    async completesLeaving(person, role, leaving, reason) {
      const { task } = await found(person, role, leaving)
      const said = reason === '' ? {} : { statusReason: { text: reason } }
      const seen = await triesToComplete(desk, role, task, said)
      if ([401, 403, 429].includes(seen.status) || seen.status >= 500)
        throw await desk.as(role).objection(seen, 'the medicines to be complete, or refused with a reason')
      answers.set(person.prisonNumber, answerFrom(seen))
    },
    leavingAnswer(person) {
      const answer = answers.get(person.prisonNumber)
      if (!answer) throw new HarnessFault(`Nobody has completed the medicines of ${person.name} in this example.`)
      return answer
    },
    async leavingSeen(person, role, leaving) {
      const { task, where } = await found(person, role, leaving)
      const patient = `Patient/${await desk.patientId(person, role)}`
      const names = await records.names(person, role)
      const lines = []
      for (const type of ['MedicationDispense', 'MedicationRequest']) {
        const { matches } = await desk.as(role).search(type, { patient })
        for (const one of matches) {
          const about = texts(one, 'supportingInformation.reference')
          if (!about.some((each) => each.endsWith(`Task/${task.id}`)) || OVER.includes(text(one, 'status') ?? ''))
            continue
          const name = [...names].find(([id]) => about.some((each) => each.endsWith(id)))?.[1]
          lines.push(`${name ?? 'no medicine of theirs'}: ${providedIn(one)}`)
        }
      }
      return {
        complete: text(task, 'status') === 'completed',
        reason: text(task, 'statusReason.text') ?? '',
        provided: lines,
        seen: where,
      }
    },
  }
}

function provided(
  { medicine }: PreparedMedicine,
  provision: Provision,
  patient: string,
  about: readonly string[],
): FhirResource {
  const common = {
    medicationCodeableConcept: { text: medicine },
    subject: { reference: patient },
    supportingInformation: about.map((reference) => ({ reference })),
  }
  if (provision.as === 'prescription')
    return {
      resourceType: 'MedicationRequest',
      status: provision.withdrawn ? 'cancelled' : 'active',
      intent: 'order',
      substitution: { allowedBoolean: false },
      ...common,
    }
  return {
    resourceType: 'MedicationDispense',
    status: provision.withdrawn ? 'cancelled' : 'completed',
    daysSupply: { value: provision.days, unit: 'days', system: UCUM, code: 'd' },
    ...common,
  }
}

function providedIn(resource: FhirResource): string {
  if (resource.resourceType === 'MedicationRequest') return 'prescription'
  const [days] = values(resource, 'daysSupply.value')
  return typeof days === 'number' ? daysSupplied(days) : 'a supply without days'
}
