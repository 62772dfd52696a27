import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction } from '../../fhir/interactions.ts'
import { all, hasCode, isObject, type Resource, type Stored, text } from '../../fhir/resource.ts'
import { WORK_ITEM } from '../../fhir/systems.ts'

/** Mistakes a supplier can make about what goes with a person and what stays. */
export interface DisclosingPolicies {
  /** Whether a problem on the record is a risk of self-harm that somebody who goes on with the care has to know. */
  goesAlong(problem: Resource): boolean
  /** Whether something on a record is about the person who is handed over. */
  isAbout(resource: Resource, patient: string): boolean
  /** What else of a record is put beneath a letter. */
  beneathLetter(resource: Resource): boolean
  /** Whether the person is given something without a decision. */
  isGivenOut(resource: Resource): boolean
  /** Whether what the prison said is held for somebody to decide about. */
  holdsForReview(said: readonly Resource[]): boolean
}

const SELF_HARM_RISK = { system: 'http://snomed.info/sct', code: '401206008' }
const VERIFICATION = 'http://terminology.hl7.org/CodeSystem/condition-ver-status'
/** What began in healthcare and says nothing of the prison's. */
const OWN = ['Patient', 'Condition', 'MedicationStatement', 'AllergyIntolerance', 'DocumentReference', 'Consent']
/** What can hold what the prison said. */
const FROM_THE_PRISON = ['Flag', 'Task']
/** Work items that repeat it: where somebody is held, is due or is going. */
const WORDS_OF_THE_PRISON = ['medicine-alarm', 'planned-move', 'appointment-conflict', 'cell-before-assessment']

export const referenceDisclosing: DisclosingPolicies = {
  goesAlong: (problem) =>
    hasCode(problem.code, SELF_HARM_RISK) &&
    hasCode(problem.verificationStatus, { system: VERIFICATION, code: 'confirmed' }),
  isAbout: (resource, patient) =>
    [text(resource, 'subject.reference'), text(resource, 'for.reference')].includes(patient) ||
    `${resource.resourceType}/${resource.id}` === patient,
  beneathLetter: () => false,
  isGivenOut: ({ resourceType }) => OWN.includes(resourceType),
  holdsForReview: () => true,
}

/** Sections that a discharge letter has beneath what its author wrote. */
export function sectionsBeneath({ store, policies }: HealthcareSystem, patient: string): readonly object[] {
  const { goesAlong, beneathLetter, isAbout } = policies.disclosing
  const of = (types: readonly string[]) =>
    types.flatMap((type) => store.list(type)).filter((one) => isAbout(one, patient))
  const risks = of(['Condition']).filter(goesAlong)
  const others = of(FROM_THE_PRISON).filter(beneathLetter)
  return [
    ...(risks.length > 0 ? [section('Risk of self-harm', 'A clinician has confirmed a risk of self-harm.')] : []),
    ...others.map((one) => section('From the prison record', wordsOf(one))),
  ]
}

function section(title: string, words: string): object {
  const text = { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${words}</div>` }
  return { title, text }
}

function wordsOf(resource: Resource): string {
  return text(resource, 'description') ?? text(resource, 'code.text') ?? ''
}

/** Answers what people ask about themselves; what the prison said waits until somebody has decided about it. */
export function createDisclosing({ store, policies, worklist }: HealthcareSystem): Capability {
  const answer = ({ id = '' }: Interaction): Resource => {
    const { isAbout, isGivenOut, holdsForReview } = policies.disclosing
    const patient = `Patient/${store.read('Patient', id).id}`
    const own = [...OWN, ...FROM_THE_PRISON].flatMap((type) => store.list(type)).filter((one) => isAbout(one, patient))
    const said = own.filter(isFromThePrison)
    if (said.length > 0 && holdsForReview(said))
      worklist.raise({
        kind: 'disclosure-review',
        what: 'Decide what of the prison information the person may be given.',
        patient,
        focus: patient,
      })
    const given = own.filter(isGivenOut)
    return { resourceType: 'Bundle', type: 'collection', entry: given.map((resource) => ({ resource })) }
  }
  return {
    name: 'disclosing',
    operations: { 'Patient/id/$subject-access': { affectsState: true, run: answer } },
  }
}

function isFromThePrison(resource: Stored): boolean {
  const alert = all(resource, 'category.coding').some((one) => isObject(one) && one.code === 'prison-alert')
  return alert || WORDS_OF_THE_PRISON.some((code) => hasCode(resource.code, { system: WORK_ITEM, code }))
}
