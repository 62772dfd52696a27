import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, hasCode, isObject, type Resource, type Stored, text, texts } from '../../fhir/resource.ts'
import { EMPTY_REASON, FIRST_STAGE_ASSESSMENT, LIST_KIND } from '../../fhir/systems.ts'
import { prisonNumberOf } from '../../people.ts'
import { CAME_WITH, type CameWith, type CameWithKind } from './came-with-policies.ts'

/** The item of an assessment that says why it went on without something. */
const WITHOUT = 'without-information'

/** Shows what came with a person, and lets no first-stage assessment be completed without it and without a reason. */
export function createCameWith(system: HealthcareSystem): Capability {
  const { store, policies } = system
  return {
    name: 'what came with the person',
    beforeRead: {
      List: async ({ query }: Interaction) => {
        const asked = query.get('code') ?? ''
        const subject = query.get('subject') ?? query.get('patient') ?? ''
        if (CAME_WITH.some((kind) => asked.includes(kind))) await refresh(subject.replace('Patient/', ''))
      },
    },
    beforeWrite: {
      QuestionnaireResponse: async ({ resource, action }) => {
        if (action === 'delete' || resource.questionnaire !== FIRST_STAGE_ASSESSMENT) return resource
        if (resource.status !== 'completed' && resource.status !== 'amended') return resource
        const patient = (text(resource, 'subject.reference') ?? '').replace('Patient/', '')
        const shown = await refresh(patient)
        const missing = CAME_WITH.filter((kind) => policies.cameWith.isMissing(shown.get(kind)))
        if (missing.length > 0 && !policies.cameWith.mayGoOn(missing, reasonIn(resource)))
          throw new FhirProblem('business-rule', `Not seen: ${missing.join(', ')}. Say why it is done without.`, {
            reason: 'information-missing',
            expression: 'QuestionnaireResponse.item',
          })
        return policies.cameWith.kept(resource)
      },
    },
  }

  function reasonIn(assessment: Resource): string | undefined {
    const item = all(assessment, 'item').find((one) => isObject(one) && one.linkId === WITHOUT)
    return texts(item, 'answer.valueString')[0]
  }

  async function refresh(id: string): Promise<ReadonlyMap<CameWithKind, CameWith>> {
    const patient = store.find('Patient', id)
    if (!patient) return new Map()
    const before = new Map(CAME_WITH.map((kind) => [kind, shownBy(listOf(system, patient, kind))]))
    const prisonNumber = prisonNumberOf(patient)
    const asks = prisonNumber !== undefined && policies.cameWith.asks(before)
    const answered = asks ? await askPrison(system, prisonNumber) : before
    const shown = new Map<CameWithKind, CameWith>()
    for (const kind of CAME_WITH) {
      const now = policies.cameWith.shown(answered.get(kind), before.get(kind))
      shown.set(kind, now)
      keep(system, patient, kind, now)
    }
    return shown
  }
}

async function askPrison({ prison, policies }: HealthcareSystem, prisonNumber: string) {
  const read = policies.cameWith
  const details = await prison.get(`/v1/prison/prisoners/${prisonNumber}`)
  const escort = await prison.get(`/v1/persons/${prisonNumber}/escort-record`)
  return new Map<CameWithKind, CameWith | undefined>([
    ['cell-share-assessment', read.cellShare(details)],
    ['escort-record-risk', read.escort(escort, 'risks')],
    ['escort-record-health', read.escort(escort, 'health')],
  ])
}

function listOf({ store }: HealthcareSystem, patient: Stored, code: CameWithKind): Stored | undefined {
  const subject = `Patient/${patient.id}`
  const isIt = (list: Stored) =>
    text(list, 'subject.reference') === subject && hasCode(list.code, { system: LIST_KIND, code })
  return store.filter('List', isIt, subject)[0]
}

/** What a list tells; nothing where there is none yet. */
function shownBy(list: Stored | undefined): CameWith | undefined {
  if (!list) return undefined
  return hasCode(list.emptyReason, { system: EMPTY_REASON, code: 'unavailable' })
    ? 'missing'
    : texts(list, 'entry.item.display')
}

function keep(system: HealthcareSystem, patient: Stored, code: CameWithKind, told: CameWith): void {
  const { store, clock } = system
  const before = listOf(system, patient, code)
  const emptyReason = { coding: [{ system: EMPTY_REASON, code: told === 'missing' ? 'unavailable' : 'nilknown' }] }
  const list: Resource = {
    resourceType: 'List',
    status: 'current',
    mode: 'snapshot',
    code: { coding: [{ system: LIST_KIND, code }] },
    subject: { reference: `Patient/${patient.id}` },
    date: clock.now().toISOString(),
    source: { display: 'Prison' },
    ...(told === 'missing' || told.length === 0
      ? { emptyReason }
      : { entry: told.map((display) => ({ item: { display } })) }),
  }
  if (before) store.update({ ...list, id: before.id })
  else store.create(list)
}
