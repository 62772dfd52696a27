import { all, hasCode, type Resource, type Stored, text, texts } from '../fhir/resource.ts'
import { EMPTY_REASON, FIRST_STAGE_ASSESSMENT, LIST_KIND } from '../fhir/systems.ts'
import { Refused } from './desk.ts'
import { factsTable } from './facts.ts'
import { html } from './markup.ts'
import type { PagePolicies } from './policies.ts'
import { table } from './table.ts'
import { instantInWords } from './times.ts'
import { opened, recordPage, type Show, type Visit } from './visit.ts'

const CAME_WITH = [
  ['cell-share-assessment', 'Cell-share assessment'],
  ['escort-record-risk', 'Escort record: risk'],
  ['escort-record-health', 'Escort record: health'],
] as const

const WITHOUT = 'without-information'

/** The first-stage assessment: what came with the person, then what staff find. */
export const showReception: Show = async (visit) => {
  const { desk, form, id } = visit
  const { risk } = await opened(visit)
  let refused: Refused | undefined
  if (form.has('note'))
    try {
      await desk.create(assessment(id, form))
      return { to: `/pages/record/${id}/reception` }
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 422) throw error
      refused = error
    }
  const done = await assessments(visit)
  const came = await cameWith(visit)
  return recordPage('Reception', risk, {
    title: 'Reception assessment',
    ...(refused ? { problem: refused.message, status: 422 } : {}),
    body: html`<h2 class="nhsuk-heading-m">What came with the person</h2>
${factsTable('What came with the person', came)}
<h2 class="nhsuk-heading-m">First-stage assessment</h2>
${
  done.length > 0 &&
  table(
    'First-stage assessments',
    ['Completed', 'Because'],
    done.map((one) => completed(one, visit.policies)),
  )
}
<form method="post">
<div class="nhsuk-form-group"><label class="nhsuk-label" for="note">What was found</label><textarea class="nhsuk-textarea" id="note" name="note" rows="5">${form.get('note') ?? ''}</textarea></div>
<div class="nhsuk-form-group"><label class="nhsuk-label" for="without">Why it goes on without what is missing</label><input class="nhsuk-input" id="without" name="without" type="text" value="${form.get('without') ?? ''}"></div>
<button class="nhsuk-button" type="submit">Complete the assessment</button>
</form>`,
  })
}

function assessment(id: string, form: URLSearchParams): Resource {
  const answer = (linkId: string, name: string) => {
    const words = (form.get(name) ?? '').trim()
    return words === '' ? [] : [{ linkId, answer: [{ valueString: words }] }]
  }
  const item = [...answer('note', 'note'), ...answer(WITHOUT, 'without')]
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: FIRST_STAGE_ASSESSMENT,
    status: 'completed',
    subject: { reference: `Patient/${id}` },
    ...(item.length > 0 ? { item } : {}),
  }
}

async function assessments({ desk, id }: Visit): Promise<readonly Stored[]> {
  const query = { subject: `Patient/${id}`, questionnaire: FIRST_STAGE_ASSESSMENT, status: 'completed,amended' }
  try {
    return (await desk.search('QuestionnaireResponse', query)).matches
  } catch (error) {
    if (error instanceof Refused && error.status === 403) return []
    throw error
  }
}

async function cameWith({ desk, id, policies }: Visit): Promise<readonly (readonly [string, string])[]> {
  const code = CAME_WITH.map(([kind]) => `${LIST_KIND}|${kind}`).join(',')
  const { matches } = await desk.search('List', { subject: `Patient/${id}`, code })
  return CAME_WITH.map(([kind, name]) => {
    const list = matches.find((one) => hasCode(one.code, { system: LIST_KIND, code: kind }))
    const isNone = hasCode(list?.emptyReason, { system: EMPTY_REASON, code: 'nilknown' })
    return [name, policies.cameInWords(texts(list, 'entry.item.display'), isNone)]
  })
}

/** When it was completed, and why it went on without something. */
function completed(assessment: Stored, policies: PagePolicies): readonly [string, string] {
  const item = all(assessment, 'item').find((one) => text(one, 'linkId') === WITHOUT)
  return [
    instantInWords(assessment.meta.lastUpdated),
    policies.wentOnBecause(texts(item, 'answer.valueString').join('; ')),
  ]
}
