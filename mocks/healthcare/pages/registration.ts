import { AT_HOME, DECISION, EXPLANATION, withExtensions } from '../capabilities/registration/decision.ts'
import { SUBMISSION } from '../capabilities/registration/submission.ts'
import { type Stored, text } from '../fhir/resource.ts'
import { STAFF_ID } from '../fhir/systems.ts'
import { instantAt } from '../wall-clock.ts'
import { Refused } from './desk.ts'
import { factsTable } from './facts.ts'
import { type Content, html } from './markup.ts'
import {
  AT_HOME_WORDS,
  CHOICE_WORDS,
  decisionFacts,
  FORMATS,
  LANGUAGES,
  type RegistrationView,
  registrationOf,
} from './registration-view.ts'
import { opened, recordPage, type Show, type Visit } from './visit.ts'

/** What registration means, in plain words, what the person decides about it, and whether it has gone. */
export const showRegistration: Show = async (visit) => {
  const { desk, form, id, policies, establishments } = visit
  const { risk } = await opened(visit)
  let refused: Refused | undefined
  try {
    if (form.has('explain')) await desk.operate(`Patient/${id}/$explain-registration`)
    if (form.has('submit')) await desk.create(submission(id, form.get('submit') ?? ''))
    if (form.has('decision')) await desk.update(decided(visit, await desk.read('Consent', form.get('decision') ?? '')))
    if (['explain', 'submit', 'decision'].some((one) => form.has(one)))
      return { to: `/pages/record/${id}/registration` }
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 422) throw error
    refused = error
  }
  const known = await registrationOf(desk, `Patient/${id}`)
  const staff = (await desk.search('Practitioner', {})).matches.filter(
    (one) => text(one, 'identifier.system') === STAFF_ID,
  )
  const nameOf = (reference: string) =>
    text(
      staff.find((one) => reference.endsWith(`/${one.id}`)),
      'name.text',
    ) ?? 'Somebody'
  const facts = known.decision ? policies.decisionShown(decisionFacts(known.decision, nameOf, establishments)) : []
  return recordPage('Registration', risk, {
    title: 'Registration with a practice',
    ...(refused ? { problem: refused.message, status: 422 } : {}),
    body: html`${factsTable('Registration', [
      ['Registration', known.isSubmitted ? 'Submitted to the practice' : 'Not submitted'],
      ['To be asked again', known.asked.map((code) => ASKED_WORDS[code] ?? code).join('; ')],
      ...facts,
    ])}
${known.decision === undefined && html`<p>Nothing is decided yet.</p>`}
${known.draft && conversation(known.draft, staff, visit)}
${known.draft?.stored.status !== 'draft' && html`<form method="post"><button class="nhsuk-button" type="submit" name="explain" value="yes">Explain registration</button></form>`}
<form method="post"><button class="nhsuk-button nhsuk-button--secondary" type="submit" name="submit" value="${known.draft?.stored.id ?? known.decision?.id ?? ''}">Submit the registration</button></form>
<p><a href="/pages/explanations">The explanation in other languages and forms</a></p>`,
  })
}

const ASKED_WORDS: Readonly<Record<string, string>> = {
  'wording-changed': 'The wording has changed',
  withdrawn: 'The person withdrew',
}

const POINTS = [
  ['community-registration-may-end', 'Your practice at home'],
  ['care-in-custody', 'Care in prison'],
  ['care-after-release', 'Care after release'],
] as const

function conversation(
  draft: NonNullable<RegistrationView['draft']>,
  staff: readonly Stored[],
  { session, policies }: Visit,
): Content {
  const told = POINTS.filter(([code]) => policies.isTold(code))
  return html`<section class="nhsuk-inset-text" aria-label="What registration means"><p class="nhsuk-u-visually-hidden">Information: </p>
${told.map(([code, heading]) => html`<section aria-label="${heading}"><h2 class="nhsuk-heading-s">${heading}</h2><p>${draft.points[code]}</p></section>`)}
${factsTable('Wording', [['Wording that is shown', draft.version]])}</section>
${draft.isPrompted && policies.promptsForHome() && html`<section class="nhsuk-warning-callout" aria-label="Short stay"><h2 class="nhsuk-warning-callout__label">Short stay</h2><p>Consider keeping the registration at home.</p></section>`}
<form method="post"><input type="hidden" name="decision" value="${draft.stored.id}">
${radios(
  'choice',
  'What the person decides',
  Object.entries(CHOICE_WORDS).filter(([code]) => policies.offered(draft.options).includes(code)),
)}
${radios('home', 'The registration at home', Object.entries(AT_HOME_WORDS))}
${select(
  'by',
  'Who explained it',
  staff.map((one) => [one.id, text(one, 'name.text') ?? '']),
  session.member.id,
)}
${input('on', 'Day of the explanation', 'date')}${input('at', 'Time of the explanation', 'time')}
${select('language', 'Language of the explanation', Object.entries(LANGUAGES), '')}
${select('format', 'How it was explained', Object.entries(FORMATS), '')}
<div class="nhsuk-form-group"><label class="nhsuk-label" for="understood">What the person understood, in their words</label><textarea class="nhsuk-textarea" id="understood" name="understood" rows="3"></textarea></div>
<button class="nhsuk-button" type="submit">Record the decision</button></form>`
}

type Choices = readonly (readonly [string, string])[]

function radios(name: string, legend: string, choices: Choices): Content {
  return html`<fieldset class="nhsuk-fieldset"><legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">${legend}</legend>
<div class="nhsuk-radios">${choices.map(([code, words]) => html`<div class="nhsuk-radios__item"><input class="nhsuk-radios__input" type="radio" id="${name}-${code}" name="${name}" value="${code}"><label class="nhsuk-label nhsuk-radios__label" for="${name}-${code}">${words}</label></div>`)}</div></fieldset>`
}

function select(name: string, label: string, choices: Choices, chosen: string): Content {
  const options: Choices = [['', 'Not said'], ...choices]
  return html`<div class="nhsuk-form-group"><label class="nhsuk-label" for="${name}">${label}</label><select class="nhsuk-select" id="${name}" name="${name}">${options.map(([code, words]) => html`<option value="${code}"${code === chosen && html` selected`}>${words}</option>`)}</select></div>`
}

function input(name: string, label: string, type: string): Content {
  return html`<div class="nhsuk-form-group"><label class="nhsuk-label" for="${name}">${label}</label><input class="nhsuk-input nhsuk-input--width-10" id="${name}" name="${name}" type="${type}"></div>`
}

function submission(id: string, decision: string) {
  return {
    resourceType: 'Task',
    status: 'requested',
    intent: 'order',
    code: { coding: [SUBMISSION] },
    for: { reference: `Patient/${id}` },
    ...(decision === '' ? {} : { focus: { reference: `Consent/${decision}` } }),
  }
}

/** What was entered, and nothing that was not. */
function decided({ form, policies }: Visit, draft: Stored): Stored {
  const entered = (name: string) => (form.get(name) ?? '').trim()
  const [code, home] = [entered('choice'), policies.atHomeKept(entered('home'))]
  const told = [
    ...(entered('by') ? [{ url: 'by', valueReference: { reference: `Practitioner/${entered('by')}` } }] : []),
    ...(entered('on') && entered('at') ? [{ url: 'at', valueDateTime: instantAt(entered('on'), entered('at')) }] : []),
    ...policies.presumed(entered('language'), 'en').map((valueCode) => ({ url: 'language', valueCode })),
    ...(entered('format') ? [{ url: 'format', valueCode: entered('format') }] : []),
    ...(entered('understood') ? [{ url: 'understood', valueString: entered('understood') }] : []),
  ]
  const explained = withExtensions(draft, EXPLANATION, [{ url: EXPLANATION, extension: told }])
  const chosen = withExtensions(explained, DECISION, code ? [{ url: DECISION, valueCode: code }] : [])
  return {
    ...withExtensions(chosen, AT_HOME, home ? [{ url: AT_HOME, valueCode: home }] : []),
    status: code === 'deferred' ? 'proposed' : 'active',
    ...(code === '' || code === 'deferred' ? {} : { provision: { type: code } }),
  }
}
