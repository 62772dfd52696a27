import { HarnessFault, NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import {
  AT_HOME,
  CHOICES,
  CUSTODY,
  type Decision,
  type DecisionSeen,
  type Explanation,
  type HealthcareRegistration,
  PARTS,
  type Part,
  type RegistrationAnswer,
} from '../../domain/registration.ts'
import type { Role } from '../../domain/staff.ts'
import { dayIn } from '../../domain/wall-time.ts'
import { codes, extensions, type FhirResource, text, texts, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { changeTried } from './numbers.ts'
import { withdrawals } from './registration-withdrawal.ts'
import { changeWording, explanationIn } from './registration-wording.ts'
import type { Staff } from './staff.ts'
import { POLICY, WORK_ITEM } from './systems.ts'
import { isOpen } from './work.ts'

const PROPOSED = 'https://interlock.example/fhir'
const CATEGORY = `${PROPOSED}/CodeSystem/consent-category`
const DECISION = `${PROPOSED}/StructureDefinition/registration-decision`
const EXPLANATION = `${PROPOSED}/StructureDefinition/registration-explanation`
const HOME = `${PROPOSED}/StructureDefinition/community-registration`
const BASIS = `${PROPOSED}/StructureDefinition/custody-basis`
const EXPECTED_END = `${PROPOSED}/StructureDefinition/expected-end`
const REMINDER = `${PROPOSED}/StructureDefinition/registration-reminder`
const SUPPORT = `${PROPOSED}/StructureDefinition/registration-support`
const SCOPE = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'treatment' }] }
const ASK = 'registration-decision'
const SUBMISSION = 'registration-submission'

/** Decisions that count: made, or put off. */
const COUNTING = ['active', 'proposed']
/** Work that has not been turned away or called off. */
const STANDING = ['requested', 'received', 'accepted', 'ready', 'in-progress', 'completed']

export function healthcareRegistration(desk: Desk, staff: Staff): HealthcareRegistration {
  const answers = new Map<string, RegistrationAnswer>()
  const shown = new Map<string, Explanation>()
  const consentsOf = async (person: Person, role: Role) => {
    const patient = `Patient/${await desk.patientId(person, role)}`
    const { matches, where } = await desk.as(role).search('Consent', { patient, category: `${CATEGORY}|registration` })
    const ours = matches.filter((one) => codes(one, 'category', CATEGORY).includes('registration'))
    return { consents: ours.toSorted(byTime), where }
  }
  const newest = async (person: Person, role: Role) => {
    const { consents } = await consentsOf(person, role)
    return consents.findLast(({ status }) => status === 'draft') ?? consents.at(-1)
  }
  const decided = async (decision: Decision, without?: Part): Promise<Readonly<Record<string, unknown>>> => {
    const by = await staff.practitioner(decision.by)
    const left = without && PARTS[without]
    const told = [
      { url: 'by', valueReference: { reference: by } },
      { url: 'at', valueDateTime: decision.at },
      { url: 'language', valueCode: decision.language },
      { url: 'format', valueCode: decision.format },
      { url: 'understood', valueString: left === 'blank' ? '   ' : decision.understood },
    ]
    const code = CHOICES[decision.choice]
    const choice = [{ url: DECISION, valueCode: code }]
    const provision = code === 'deferred' || left === 'choice' ? {} : { provision: { type: code } }
    return {
      status: code === 'deferred' ? 'proposed' : 'active',
      ...provision,
      extension: [
        ...(left === 'choice' ? [] : choice),
        { url: EXPLANATION, extension: told.filter(({ url }) => url !== left) },
        ...(decision.atHome ? [{ url: HOME, valueCode: AT_HOME[decision.atHome] }] : []),
        ...(decision.askAgain ? [{ url: REMINDER, valueDate: decision.askAgain }] : []),
        ...(decision.support ? [supportOf(decision.support)] : []),
      ],
    }
  }

  return {
    async recordsCustody(person, role, custody, leaving) {
      const subject = `Patient/${await desk.patientId(person, role)}`
      const told = [
        { url: BASIS, valueCode: CUSTODY[custody] },
        ...(leaving ? [{ url: EXPECTED_END, valueDate: leaving }] : []),
      ]
      await desk.as(role).change(async () => {
        const { matches } = await desk.as(role).search('Encounter', { subject })
        const stay = matches.find((one) => text(one, 'status') !== 'finished')
        if (!stay) throw new NonConformance({ expected: `a current stay of ${person.name}`, found: 'none' })
        const others = values(stay, 'extension').filter(
          (one) => ![BASIS, EXPECTED_END].includes(text(one, 'url') ?? ''),
        )
        return { ...stay, extension: [...others, ...told] }
      })
    },
    async explainsRegistration(person, role) {
      const path = `Patient/${await desk.patientId(person, role)}/$explain-registration`
      const { resource, where } = await desk.as(role).operation(path)
      shown.set(person.name, await explanationIn(desk.as(role), resource, where))
    },
    explanationShown(person) {
      const explanation = shown.get(person.name)
      if (!explanation) throw new HarnessFault(`Nothing was explained to ${person.name}.`)
      return explanation
    },
    async explanationKept(person, role) {
      const { consents, where } = await consentsOf(person, role)
      const kept = consents.findLast(({ status }) => status !== 'draft')
      return explanationIn(desk.as(role), kept ?? { resourceType: 'Consent' }, where)
    },
    changesWording: (role) => changeWording(desk.as(role)),
    async remindersToAsk(person, role) {
      const patient = `Patient/${await desk.patientId(person, role)}`
      const { matches, where } = await desk.as(role).search('Task', { patient, code: `${WORK_ITEM}|${ASK}` })
      return { due: matches.filter(isOpen).map((task) => dueDay(task)), seen: where }
    },
    async prescribes(person, role) {
      await desk.as(role).create({
        resourceType: 'MedicationRequest',
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: { text: 'Synthetic tablets' },
        subject: { reference: `Patient/${await desk.patientId(person, role)}` },
        substitution: { allowedBoolean: false },
      })
    },
    async prescriptions(person, role) {
      const subject = `Patient/${await desk.patientId(person, role)}`
      const { matches } = await desk.as(role).search('MedicationRequest', { subject })
      return matches.filter(({ status }) => status === 'active').length
    },
    async triesToDecideUnexplained(person, role, decision) {
      const patient = { reference: `Patient/${await desk.patientId(person, role)}` }
      const category = [{ coding: [{ system: CATEGORY, code: 'registration' }] }]
      const policy = [{ uri: POLICY }]
      const body = { resourceType: 'Consent', scope: SCOPE, category, patient, policy, ...(await decided(decision)) }
      answers.set(person.name, await changeTried(desk.as(role), 'POST', 'Consent', body))
    },
    async recordsDecision(person, role, decision, without) {
      const opened = await newest(person, role)
      if (!opened?.id) throw new HarnessFault(`Nothing was explained to ${person.name} before the decision.`)
      const { extension, ...more } = await decided(decision, without)
      const kept = values(opened, 'extension').filter(
        (one) => ![DECISION, EXPLANATION, REMINDER, HOME, SUPPORT].includes(text(one, 'url') ?? ''),
      )
      const body = { ...opened, ...more, extension: [...kept, ...values({ extension }, 'extension')] }
      answers.set(person.name, await changeTried(desk.as(role), 'PUT', `Consent/${opened.id}`, body))
    },
    async triesToSubmit(person, role, on = person) {
      const decision = await newest(on, role)
      const body = {
        resourceType: 'Task',
        status: 'requested',
        intent: 'order',
        code: { coding: [{ system: WORK_ITEM, code: SUBMISSION }] },
        for: { reference: `Patient/${await desk.patientId(person, role)}` },
        ...(decision?.id ? { focus: { reference: `Consent/${decision.id}` } } : {}),
      }
      answers.set(person.name, await changeTried(desk.as(role), 'POST', 'Task', body))
    },
    ...withdrawals(desk, newest),
    registrationAnswer(person) {
      const answer = answers.get(person.name)
      if (!answer) throw new HarnessFault(`Nothing was tried about ${person.name}'s registration.`)
      return answer
    },
    async submissions(person, role) {
      const patient = `Patient/${await desk.patientId(person, role)}`
      const { matches, where } = await desk.as(role).search('Task', { patient, code: `${WORK_ITEM}|${SUBMISSION}` })
      return { standing: matches.filter((task) => STANDING.includes(text(task, 'status') ?? '')).length, seen: where }
    },
    async decisions(person, role) {
      const { consents, where } = await consentsOf(person, role)
      const counting = consents.filter((one) => COUNTING.includes(text(one, 'status') ?? ''))
      const current: DecisionSeen[] = []
      for (const one of counting) current.push(await decisionIn(one, staff))
      return { current, seen: where }
    },
  }
}

const supportOf = ({ kind, words }: NonNullable<Decision['support']>) => ({
  url: SUPPORT,
  extension: [{ url: kind, valueString: words }],
})

async function decisionIn(consent: FhirResource, staff: Staff): Promise<DecisionSeen> {
  const [choice] = extensions(consent, DECISION).flatMap((one) => texts(one, 'valueCode'))
  const told = (part: string, path: string) =>
    extensions(consent, EXPLANATION)
      .flatMap((one) => extensions(one, part))
      .flatMap((one) => texts(one, path))
  const [at] = told('at', 'valueDateTime')
  const [language] = told('language', 'valueCode')
  const [format] = told('format', 'valueCode')
  const [understood] = told('understood', 'valueString')
  const [atHome] = extensions(consent, HOME).flatMap((one) => texts(one, 'valueCode'))
  return {
    by: await staff.rolesAmong(told('by', 'valueReference.reference')),
    ...(choice ? { choice } : {}),
    ...(at ? { at } : {}),
    ...(language ? { language } : {}),
    ...(format ? { format } : {}),
    ...(understood ? { understood } : {}),
    ...(atHome ? { atHome } : {}),
  }
}

/** The day in London on which an item is due. */
function dueDay(task: FhirResource): string | undefined {
  const end = text(task, 'restriction.period.end')
  return end === undefined ? undefined : dayIn(end)
}

function byTime(a: FhirResource, b: FhirResource): number {
  return (text(a, 'meta.lastUpdated') ?? '').localeCompare(text(b, 'meta.lastUpdated') ?? '')
}
