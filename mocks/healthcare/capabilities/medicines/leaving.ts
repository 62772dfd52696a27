import type { Capability, HealthcareSystem } from '../../capability.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, hasCode, isObject, type Resource, referenceTo, type Stored, text } from '../../fhir/resource.ts'
import { LEAVING, MEDICINE_TRAIT, WORK_ITEM } from '../../fhir/systems.ts'
import { currentStaysOf } from '../../people.ts'

/** Mistakes a supplier can make about medicines that a person leaves with. */
export interface LeavingPolicies {
  /** Whether a medicine has to be provided for at all. */
  isDue(medicine: Stored, leaving: string): boolean
  /** Whether a record of something provided is about this medicine and this leaving. */
  isFor(provided: Stored, medicine: Stored, task: Resource): boolean
  /** Whether what is provided of a medicine is enough. */
  isEnough(provided: Stored): boolean
  /** Whether what is provided of all medicines that are due is enough. */
  isProvided(medicines: readonly Stored[], isCovered: (medicine: Stored) => boolean): boolean
  /** Whether staff have said why less is provided. */
  isReason(said: string | undefined, leaving: string): boolean
  /** Whether the leaving is looked at. */
  isChecked(leaving: string): boolean
  /** What is stored once it is complete. */
  completed(task: Resource): Resource
}

/** Source: NICE QS156, statement 5. */
const DAYS_DUE = 7

export const referenceLeaving: LeavingPolicies = {
  isDue: (medicine, leaving) =>
    medicine.status === 'active' && !(leaving === 'transfer' && traitOf(medicine) === 'opioid-substitution'),
  isFor: (provided, medicine, { id }) => {
    const about = all(provided, 'supportingInformation.reference')
    return about.includes(referenceTo(medicine)) && about.includes(`Task/${id}`)
  },
  isEnough: (provided) =>
    provided.resourceType === 'MedicationRequest'
      ? ['active', 'completed'].includes(String(provided.status))
      : provided.status === 'completed' && daysOf(provided) >= DAYS_DUE,
  isProvided: (medicines, isCovered) => medicines.every(isCovered),
  isReason: (said) => Boolean(said?.trim()),
  isChecked: () => true,
  completed: (task) => task,
}

/** `time-critical` or `opioid-substitution`, where a medicine is either. */
export function traitOf(medicine: Resource): string | undefined {
  const trait = all(medicine, 'extension').find((one) => isObject(one) && one.url === MEDICINE_TRAIT)
  return text(trait, 'valueCode')
}

/** Days that a supply lasts; none where it does not say. */
export function daysOf(dispense: Stored): number {
  const [days] = all(dispense, 'daysSupply.value')
  return typeof days === 'number' ? days : 0
}

export function isLeaving(task: Resource): boolean {
  return hasCode(task.code, { system: WORK_ITEM, code: 'medicines-on-leaving' })
}

/** `transfer` or `discharge`. */
export function leavingOf(task: Resource): string {
  const coding = all(task, 'reasonCode.coding').find((one) => isObject(one) && one.system === LEAVING)
  return text(coding, 'code') ?? ''
}

/** Lets the medicines for a leaving be complete only with a supply, a prescription or a reason. */
export function createLeaving({ store, policies }: HealthcareSystem): Capability {
  const { leaving: policy } = policies
  return {
    name: 'medicines on leaving',
    beforeWrite: {
      Task: ({ resource }, current) => {
        if (!isLeaving(resource)) return resource
        if (!current) return { ...ofStay(store, resource), ...resource }
        if (resource.status !== 'completed') return resource
        const patient = text(resource, 'for.reference') ?? ''
        const leaving = leavingOf(resource)
        const medicines = store
          .filter('MedicationStatement', (one) => text(one, 'subject.reference') === patient, patient)
          .filter((one) => policy.isDue(one, leaving))
        const isCovered = (medicine: Stored) => {
          const about = (one: Stored) => policy.isFor(one, medicine, resource) && policy.isEnough(one)
          return ['MedicationDispense', 'MedicationRequest'].some((type) => store.filter(type, about).length > 0)
        }
        const said = text(resource, 'statusReason.text')
        const isFine = policy.isProvided(medicines, isCovered) || policy.isReason(said, leaving)
        if (policy.isChecked(leaving) && !isFine)
          throw new FhirProblem(
            'business-rule',
            'Provide seven days of each medicine or a prescription, or say why not.',
            { reason: 'supply-required', expression: 'Task.statusReason' },
          )
        return policy.completed(resource)
      },
    },
  }
}

/** The stay that the leaving ends. */
function ofStay(store: HealthcareSystem['store'], task: Resource): object {
  const patient = text(task, 'for.reference') ?? ''
  const stay = currentStaysOf(store, patient).at(-1)
  return stay ? { encounter: { reference: referenceTo(stay) } } : {}
}
