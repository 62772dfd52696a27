import { all, isResource, type Resource, text } from '../fhir/resource.ts'
import { Refused } from './desk.ts'
import { html } from './markup.ts'
import { type PersonView, personView } from './person.ts'
import { instantInWords } from './times.ts'
import type { Show } from './visit.ts'

/** The little that is shown in an emergency, for a reason, to whoever may respond. */
export const showEmergency: Show = async ({ desk, id, form }) => {
  const title = 'Emergency summary'
  if (!form.has('reason')) return { title, body: reasonForm('') }
  const reason = (form.get('reason') ?? '').trim()
  try {
    const answer = await desk.operate(`Patient/${id}/$emergency-summary`, {
      resourceType: 'Parameters',
      ...(reason === '' ? {} : { parameter: [{ name: 'reason', valueString: reason }] }),
    })
    return { title, body: summary(answer) }
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 422) throw error
    return { title, problem: error.message, status: 422, body: reasonForm(reason) }
  }
}

function reasonForm(reason: string) {
  return html`<p>This shows the least that an emergency needs. The privacy officer is told, with your reason.</p>
<form method="post"><div class="nhsuk-form-group"><label class="nhsuk-label" for="reason">Why you need it</label>
<input class="nhsuk-input" id="reason" name="reason" type="text" value="${reason}"></div>
<button class="nhsuk-button nhsuk-button--warning" type="submit">Open the emergency summary</button></form>`
}

function summary(answer: Resource) {
  const parameters = all(answer, 'parameter')
  const resources = all(parameters, 'resource.entry.resource').filter(isResource)
  const until = text(parameters, 'valueInstant')
  const [patient] = resources.filter(({ resourceType }) => resourceType === 'Patient')
  const named = (type: string, path: string) =>
    resources.filter(({ resourceType }) => resourceType === type).map((one) => text(one, path) ?? 'Without a name')
  return html`${patient && personLine(personView(patient))}
<p>You can see this until ${until ? instantInWords(until) : 'you leave it'}.</p>
${part('Risk according to the prison', named('Flag', 'code.text'))}
${part('Problems', named('Condition', 'code.text'))}
${part('Medicines', named('MedicationStatement', 'medicationCodeableConcept.text'))}
${part('Allergies', named('AllergyIntolerance', 'code.text'))}`
}

function personLine({ listed, born, nhsNumber, prisonNumber }: PersonView) {
  return html`<p class="record-person"><strong>${listed}</strong> Born ${born}. NHS number ${nhsNumber}. Prison number ${prisonNumber}.</p>`
}

function part(title: string, names: readonly string[]) {
  return html`<h2 class="nhsuk-heading-m">${title}</h2>
${names.length === 0 ? html`<p>Nothing is held here. That is no all-clear.</p>` : html`<ul class="nhsuk-list nhsuk-list--bullet">${names.map((name) => html`<li>${name}</li>`)}</ul>`}`
}
