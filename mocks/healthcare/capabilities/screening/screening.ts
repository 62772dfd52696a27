import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction, PendingWrite } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, hasCode, isObject, type Resource, referenceTo, type Stored, text } from '../../fhir/resource.ts'
import { ESTABLISHMENT, SCREENING_PROGRAMME, WORK_ITEM } from '../../fhir/systems.ts'
import { nhsNumberHeld } from '../../numbers.ts'
import { staysOf } from '../../people.ts'
import { decisionsOf } from '../registration/asking.ts'
import { SUBMISSION } from '../registration/submission.ts'

const OFFER = 'screening-offer'
const REFERRAL = 'screening-referral'
/** People whom one question to the eligibility list may name. */
const MOST_ASKED = 100

/** Lists those who are due for screening and whom national screening does not find, so that they are offered it here. */
export function createScreening(system: HealthcareSystem): Capability {
  const { store, policies, nhs, background } = system
  return {
    name: 'screening',
    beforeRead: {
      Task: async ({ query }: Interaction) => {
        if (!query.get('code')?.endsWith(`|${OFFER}`)) return
        await settleOffers(system, peopleIn(system, query))
      },
    },
    beforeWrite: {
      Task: ({ resource, action }: PendingWrite) => {
        if (action !== 'create' || !isKind(resource, REFERRAL)) return resource
        const patient = text(resource, 'for.reference') ?? ''
        if (policies.screening.mayShare(programmeOf(resource), patient, store.list('Consent'))) return resource
        throw new FhirProblem('business-rule', 'The programme may be told of the patient only with recorded consent.', {
          reason: 'consent-missing',
          expression: 'Task.for',
        })
      },
    },
    afterWrite: {
      Task: (task, { action }) => {
        if (action !== 'create' || !isKind(task, REFERRAL) || !policies.screening.tells()) return undefined
        const number = numberOf(system, text(task, 'for.reference') ?? '')
        if (number === undefined) return undefined
        const told = nhs.send('POST', '/screening/referrals', { nhsNumber: number, programme: programmeOf(task) })
        background.run(told.then(({ ok }) => store.update({ ...task, status: ok ? 'completed' : 'failed' })))
        return undefined
      },
    },
  }
}

/** The patients whom a search names, or everybody who is held. */
function peopleIn({ store }: HealthcareSystem, query: URLSearchParams): readonly string[] {
  const named = query.getAll('patient').flatMap((one) => one.split(','))
  if (named.length > 0) return named.map((one) => (one.includes('/') ? one : `Patient/${one}`))
  const held = store.filter('Encounter', (stay) => stay.status !== 'finished')
  return [...new Set(held.map((stay) => text(stay, 'subject.reference') ?? ''))]
}

async function settleOffers(system: HealthcareSystem, patients: readonly string[]): Promise<void> {
  const { policies, worklist } = system
  const byNumber = new Map<string, string>()
  for (const patient of patients) {
    if (isFound(system, patient)) {
      for (const offer of worklist.open(OFFER, patient))
        if (policies.screening.endsWhenFound()) worklist.close(offer, 'National screening finds the patient now.')
      continue
    }
    const number = numberOf(system, patient)
    if (number !== undefined) byNumber.set(number, patient)
  }
  const numbers = [...byNumber.keys()]
  for (let at = 0; at < numbers.length; at += MOST_ASKED) {
    const asked = numbers.slice(at, at + MOST_ASKED)
    const due = await dueFor(system, asked)
    for (const number of asked)
      for (const programme of policies.screening.listed(due.get(number) ?? []))
        list(system, byNumber.get(number) ?? '', programme)
  }
}

function isFound(system: HealthcareSystem, patient: string): boolean {
  const isMine = (task: Stored) => hasCode(task.code, SUBMISSION) && text(task, 'for.reference') === patient
  const submissions = system.store.filter('Task', isMine, patient)
  return system.policies.screening.isFound(submissions, decisionsOf(system, patient))
}

/** Programmes by NHS number; none where the list cannot be asked. */
async function dueFor(
  { nhs }: HealthcareSystem,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const due = new Map<string, readonly string[]>()
  const answer = await nhs.get(`/screening/eligibility?${numbers.map((one) => `nhs-number=${one}`).join('&')}`)
  for (const one of answer.ok ? all(answer.value, 'eligibility') : []) {
    if (!isObject(one)) continue
    const number = String(one.nhsNumber)
    due.set(number, [...(due.get(number) ?? []), String(one.programme)])
  }
  return due
}

function list({ store, policies, config, clock }: HealthcareSystem, patient: string, programme: string): void {
  const earlier = store.filter(
    'Task',
    (task) => isKind(task, OFFER) && text(task, 'for.reference') === patient && programmeOf(task) === programme,
    patient,
  )
  const stay = staysOf(store, patient).at(-1)
  const site = stay && policies.screening.siteOf(stay)
  if (!site || !policies.screening.lists(earlier)) return
  const display = config.establishments.find(({ code }) => code === site)?.name
  store.create({
    resourceType: 'Task',
    status: 'requested',
    intent: 'order',
    code: { coding: [{ system: WORK_ITEM, code: OFFER }], text: `Offer screening here: ${programme}.` },
    for: { reference: patient },
    focus: { reference: referenceTo(stay) },
    owner: { identifier: { system: ESTABLISHMENT, value: site }, ...(display ? { display } : {}) },
    reasonCode: { coding: [{ system: SCREENING_PROGRAMME, code: programme }] },
    authoredOn: clock.now().toISOString(),
  })
}

function numberOf({ store }: HealthcareSystem, reference: string): string | undefined {
  const patient = store.find('Patient', reference.replace('Patient/', ''))
  const held = patient && nhsNumberHeld(patient)
  return held?.status === 'verified' ? held.value : undefined
}

function isKind(task: Resource, code: string): boolean {
  return hasCode(task.code, { system: WORK_ITEM, code })
}

function programmeOf(task: Resource): string {
  return text(task, 'reasonCode.coding.code') ?? ''
}
