import { text } from '../fhir/resource.ts'
import { appointmentRows, appointmentsOf } from './appointment-view.ts'
import type { Desk } from './desk.ts'
import { Refused } from './desk.ts'
import { html } from './markup.ts'
import { riskInFull } from './risk-banner.ts'
import { opened, recordPage, type Show } from './visit.ts'
import { whereaboutsOf } from './whereabouts-view.ts'

/** What a record says first: risk, then what is planned, taken and known. */
export const showSummary: Show = async (visit) => {
  const { desk, policies } = visit
  const { patient, risk } = await opened(visit)
  const subject = `Patient/${patient.id}`
  const [appointments, problems, medicines, place] = await Promise.all([
    appointmentsOf(desk, subject),
    named(desk, 'Condition', subject, 'code.text'),
    named(desk, 'MedicationStatement', subject, 'medicationCodeableConcept.text'),
    whereaboutsOf(visit, subject),
  ])
  return recordPage('Summary', risk, {
    title: 'Summary',
    body: html`${riskInFull(risk, policies)}
<p><a href="/pages/record/${patient.id}/history">Every alert, with its dates</a></p>
<h2 class="nhsuk-heading-m">Where the person is</h2>
${place}
<h2 class="nhsuk-heading-m">Appointments to come</h2>
${appointmentRows('Appointments to come', appointments, risk.person, policies)}
<p><a class="nhsuk-button nhsuk-button--secondary" href="/pages/record/${patient.id}/book">Book an appointment</a>
<a class="nhsuk-button nhsuk-button--secondary" href="/pages/record/${patient.id}/emergency">Emergency summary</a></p>
${listed('Problems', problems)}
${listed('Medicines', medicines)}`,
  })
}

/** Names of what a role may see; nothing where it may see none of it. */
async function named(desk: Desk, type: string, subject: string, path: string): Promise<readonly string[] | undefined> {
  try {
    const { matches } = await desk.search(type, { subject })
    return matches.map((one) => text(one, path) ?? 'Without a name')
  } catch (error) {
    if (error instanceof Refused && error.status === 403) return undefined
    throw error
  }
}

function listed(title: string, names: readonly string[] | undefined) {
  const none = names === undefined ? 'Your role does not see these.' : 'None recorded.'
  return html`<h2 class="nhsuk-heading-m">${title}</h2>
${names?.length ? html`<ul class="nhsuk-list nhsuk-list--bullet">${names.map((name) => html`<li>${name}</li>`)}</ul>` : html`<p>${none}</p>`}`
}
