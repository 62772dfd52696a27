import { all, isObject, type Resource, type Stored, text, texts } from '../fhir/resource.ts'
import { Refused } from './desk.ts'
import { type Content, html } from './markup.ts'
import { instantInWords } from './times.ts'
import { opened, recordPage, type Show, type Visit } from './visit.ts'

const FHIR = 'https://interlock.example/fhir'
const CATEGORY = { system: `${FHIR}/CodeSystem/consent-category`, code: 'registration' }
const EXTENSION = `${FHIR}/StructureDefinition`
const CHOICES: Readonly<Record<string, string>> = {
  permit: 'Register with the practice in the prison',
  deny: 'Do not register',
  deferred: 'Decide later',
}
const LANGUAGES = [
  ['en', 'English'],
  ['cy', 'Welsh'],
  ['pl', 'Polish'],
] as const
const FORMATS = [
  ['spoken', 'Spoken'],
  ['written', 'Written'],
  ['easy-read', 'Easy read'],
  ['large-print', 'Large print'],
  ['audio', 'Audio'],
] as const

/** What registration means, in plain words, and what the person decides about it. */
export const showRegistration: Show = async (visit) => {
  const { desk, form, id } = visit
  const { risk } = await opened(visit)
  let refused: Refused | undefined
  try {
    if (form.has('explain')) await desk.operate(`Patient/${id}/$explain-registration`)
    if (form.has('choice')) await desk.update(decided(visit, await desk.read('Consent', form.get('decision') ?? '')))
    if (form.has('explain') || form.has('choice')) return { to: `/pages/record/${id}/registration` }
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 422) throw error
    refused = error
  }
  const decisions = await registrationsOf(visit)
  const draft = decisions.findLast(({ status }) => status === 'draft')
  const standing = decisions.findLast(({ status }) => status === 'active' || status === 'proposed')
  return recordPage('Registration', risk, {
    title: 'Registration with a practice',
    ...(refused ? { problem: refused.message, status: 422 } : {}),
    body: html`${standing ? html`<p>Decided: ${CHOICES[choiceIn(standing)] ?? 'nothing'} (${instantInWords(standing.meta.lastUpdated)}).</p>` : html`<p>Nothing is decided yet.</p>`}
${draft ? decisionForm(draft, await wordingOf(visit, draft)) : html`<form method="post"><button class="nhsuk-button" type="submit" name="explain" value="yes">Explain registration</button></form>`}
<p><a href="/pages/explanations">The explanation in other languages and forms</a></p>`,
  })
}

async function registrationsOf({ desk, id }: Visit): Promise<readonly Stored[]> {
  const query = { patient: `Patient/${id}`, category: `${CATEGORY.system}|${CATEGORY.code}`, _sort: '_lastUpdated' }
  return (await desk.search('Consent', query)).matches
}

async function wordingOf({ desk }: Visit, draft: Stored): Promise<Stored | undefined> {
  const [, id] = (text(draft, 'sourceReference.reference') ?? '').split('/')
  return id === undefined ? undefined : desk.read('DocumentReference', id)
}

function decisionForm(draft: Stored, wording: Stored | undefined): Content {
  const options = all(draft, 'extension').filter(
    (one) => isObject(one) && one.url === `${EXTENSION}/registration-option`,
  )
  const points = texts(wording, 'content.attachment.data').map((data) => Buffer.from(data, 'base64').toString('utf8'))
  return html`<section class="nhsuk-inset-text" aria-label="What registration means"><p class="nhsuk-u-visually-hidden">Information: </p>${points.map((point) => html`<p>${point}</p>`)}
<p class="nhsuk-hint">Wording ${text(draft, 'policyRule.coding.code')}</p></section>
<form method="post"><input type="hidden" name="decision" value="${draft.id}">
<fieldset class="nhsuk-fieldset"><legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">What the person decides</legend>
<div class="nhsuk-radios">${texts(options, 'valueCode').map((code) => html`<div class="nhsuk-radios__item"><input class="nhsuk-radios__input" type="radio" id="choice-${code}" name="choice" value="${code}" required><label class="nhsuk-label nhsuk-radios__label" for="choice-${code}">${CHOICES[code] ?? code}</label></div>`)}</div></fieldset>
${choice('language', 'Language of the explanation', LANGUAGES)}
${choice('format', 'How it was explained', FORMATS)}
<div class="nhsuk-form-group"><label class="nhsuk-label" for="understood">What the person understood, in their words</label><textarea class="nhsuk-textarea" id="understood" name="understood" rows="3"></textarea></div>
<button class="nhsuk-button" type="submit">Record the decision</button></form>`
}

function choice(name: string, label: string, choices: readonly (readonly [string, string])[]): Content {
  return html`<div class="nhsuk-form-group"><label class="nhsuk-label" for="${name}">${label}</label><select class="nhsuk-select" id="${name}" name="${name}">${choices.map(([code, words]) => html`<option value="${code}">${words}</option>`)}</select></div>`
}

/** What was entered, and nothing that was not. */
function decided({ form, session, now }: Visit, draft: Stored): Stored {
  const code = form.get('choice') ?? ''
  const understood = (form.get('understood') ?? '').trim()
  const told = [
    { url: 'by', valueReference: { reference: `Practitioner/${session.member.id}` } },
    { url: 'at', valueDateTime: now.toISOString() },
    { url: 'language', valueCode: form.get('language') ?? '' },
    { url: 'format', valueCode: form.get('format') ?? '' },
    ...(understood === '' ? [] : [{ url: 'understood', valueString: understood }]),
  ]
  return {
    ...draft,
    status: code === 'deferred' ? 'proposed' : 'active',
    ...(code === 'deferred' ? {} : { provision: { type: code } }),
    extension: [
      ...all(draft, 'extension'),
      { url: `${EXTENSION}/registration-decision`, valueCode: code },
      { url: `${EXTENSION}/registration-explanation`, extension: told },
    ],
  }
}

function choiceIn(consent: Resource): string {
  const found = all(consent, 'extension').find(
    (one) => isObject(one) && one.url === `${EXTENSION}/registration-decision`,
  )
  return text(found, 'valueCode') ?? ''
}
