import { all, type Resource, text } from '../fhir/resource.ts'
import { isStored, Refused } from './desk.ts'
import { factsTable } from './facts.ts'
import { html } from './markup.ts'
import { type PersonView, personView } from './person.ts'
import type { PagePolicies } from './policies.ts'
import { alertView } from './risk-view.ts'
import { table } from './table.ts'
import { dayInWords, instantInWords } from './times.ts'
import type { Show } from './visit.ts'

const TITLE = 'Emergency summary'

/** The little that is shown in an emergency, for a reason, to whoever may respond: also of a record that is closed. */
export const showEmergency: Show = async ({ desk, id, query, form, recordNumbered, policies }) => {
  const number = form.get('number') ?? query.get('number') ?? ''
  if (!form.has('reason')) return { title: TITLE, body: reasonForm(number, '') }
  const reason = policies.reasonSent((form.get('reason') ?? '').trim())
  const record = id || recordNumbered(number.trim().toUpperCase())
  if (!record) return { title: TITLE, problem: 'Nobody has this prison number.', body: reasonForm(number, reason) }
  try {
    const answer = await desk.operate(`Patient/${record}/$emergency-summary`, {
      resourceType: 'Parameters',
      ...(reason === '' ? {} : { parameter: [{ name: 'reason', valueString: reason }] }),
    })
    return { title: TITLE, body: summary(answer, policies) }
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 422) throw error
    return { title: TITLE, problem: 'Say why you need it.', status: 422, body: reasonForm(number, reason) }
  }
}

function reasonForm(number: string, reason: string) {
  return html`<p>This shows the least that an emergency needs. The privacy officer is told, with your reason.</p>
<form method="post"><div class="nhsuk-form-group"><label class="nhsuk-label" for="number">Prison number of the person</label>
<input class="nhsuk-input nhsuk-input--width-10" id="number" name="number" type="text" value="${number}"></div>
<div class="nhsuk-form-group"><label class="nhsuk-label" for="reason">Why you need it</label>
<input class="nhsuk-input" id="reason" name="reason" type="text" value="${reason}"></div>
<button class="nhsuk-button nhsuk-button--warning" type="submit">Open the emergency summary</button></form>`
}

function summary(answer: Resource, policies: PagePolicies) {
  const parameters = all(answer, 'parameter')
  const resources = all(parameters, 'resource.entry.resource').filter(isStored)
  const until = text(parameters, 'valueInstant')
  const [patient] = resources.filter(({ resourceType }) => resourceType === 'Patient')
  const of = (type: string) => resources.filter(({ resourceType }) => resourceType === type)
  const named = (type: string, path: string) => of(type).map((one) => text(one, path) ?? 'Without a name')
  const alerts = policies
    .inEmergency(of('Flag').map(alertView))
    .map((one) => [one.code, one.description, dayInWords(one.since)])
  return html`<section aria-label="Emergency summary">${patient && personLine(personView(patient))}
${factsTable('How long you can see this', [['You can see this until', until && instantInWords(until)]])}
${alerts.length === 0 ? part('Risk according to the prison', []) : table('Risk according to the prison', ['Code', 'Alert', 'Since'], alerts, { isCaptionShown: true })}
${part('Problems', named('Condition', 'code.text'))}
${part('Medicines', named('MedicationStatement', 'medicationCodeableConcept.text'))}
${part('Allergies', named('AllergyIntolerance', 'code.text'))}</section>`
}

function personLine({ listed, born, nhsNumber, prisonNumber }: PersonView) {
  return html`<p class="record-person"><strong>${listed}</strong> Born ${born}. NHS number ${nhsNumber}. Prison number ${prisonNumber}.</p>`
}

function part(title: string, names: readonly string[]) {
  return html`<h2 class="nhsuk-heading-m">${title}</h2>
${names.length === 0 ? html`<p>Nothing is held here. That is no all-clear.</p>` : html`<ul class="nhsuk-list nhsuk-list--bullet" aria-label="${title}">${names.map((name) => html`<li>${name}</li>`)}</ul>`}`
}
