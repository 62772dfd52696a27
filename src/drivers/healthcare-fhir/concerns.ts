import { CONCERN_STATES, type ConcernShown, type HealthcareConcerns } from '../../domain/concerns.ts'
import { codes, type FhirResource, text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { CONCERN_CATEGORY, RECEIPT_STATE, WORK_ITEM } from './systems.ts'

export function healthcareConcerns(desk: Desk): HealthcareConcerns {
  return {
    async raisesConcern(person, role, summary) {
      const note = `Clinical note about ${person.family}: sertraline started, seen by the mental health team.`
      const concern = concernOf(`Patient/${await desk.patientId(person, role)}`, summary)
      await desk.as(role).create({ ...concern, note: [{ text: note }] })
    },
    async concerns(person, role) {
      const patient = `Patient/${await desk.patientId(person, role)}`
      const { matches, where } = await desk.as(role).search('Task', { patient, code: `${WORK_ITEM}|concern` })
      return { concerns: matches.map(concernFrom), seen: where }
    },
  }
}

/** A self-harm concern for the prison. */
export function concernOf(patient: string, summary: string): FhirResource {
  return {
    resourceType: 'Communication',
    status: 'in-progress',
    category: [{ coding: [{ system: CONCERN_CATEGORY, code: 'self-harm' }] }],
    priority: 'stat',
    subject: { reference: patient },
    payload: [{ contentString: summary }],
  }
}

function concernFrom(task: FhirResource): ConcernShown {
  const [code] = codes(task, 'businessStatus', RECEIPT_STATE)
  const told = text(task, 'statusReason.text') ?? text(task, 'statusReason.coding.display')
  return {
    state: CONCERN_STATES.find((state) => state === code) ?? 'not stated',
    ...(told === undefined ? {} : { told }),
  }
}
