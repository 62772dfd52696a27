import { hasCode, type Resource, type Stored, texts } from '../fhir/resource.ts'
import { EMPTY_REASON, FIRST_STAGE_ASSESSMENT, LIST_KIND } from '../fhir/systems.ts'
import { Refused } from './desk.ts'
import { html } from './markup.ts'
import { instantInWords } from './times.ts'
import { opened, recordPage, type Show, type Visit } from './visit.ts'

const CAME_WITH = [
  ['cell-share-assessment', 'Cell-share assessment'],
  ['escort-record-risk', 'Escort record: risk'],
  ['escort-record-health', 'Escort record: health'],
] as const

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
<dl class="nhsuk-summary-list">${came.map(({ name, words }) => html`<div class="nhsuk-summary-list__row"><dt class="nhsuk-summary-list__key">${name}</dt><dd class="nhsuk-summary-list__value">${words}</dd></div>`)}</dl>
<h2 class="nhsuk-heading-m">First-stage assessment</h2>
${done.length > 0 && html`<ul class="nhsuk-list">${done.map((one) => html`<li>Completed on ${instantInWords(one.meta.lastUpdated)}</li>`)}</ul>`}
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
  const item = [...answer('note', 'note'), ...answer('without-information', 'without')]
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

async function cameWith({ desk, id }: Visit): Promise<readonly { readonly name: string; readonly words: string }[]> {
  const code = CAME_WITH.map(([kind]) => `${LIST_KIND}|${kind}`).join(',')
  const { matches } = await desk.search('List', { subject: `Patient/${id}`, code })
  return CAME_WITH.map(([kind, name]) => {
    const list = matches.find((one) => hasCode(one.code, { system: LIST_KIND, code: kind }))
    const told = texts(list, 'entry.item.display').join('; ')
    const isNone = hasCode(list?.emptyReason, { system: EMPTY_REASON, code: 'nilknown' })
    return { name, words: told || (isNone ? 'It came, and tells nothing' : 'Missing: ask for it') }
  })
}
