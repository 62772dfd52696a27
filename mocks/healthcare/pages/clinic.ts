import { all, type Stored } from '../fhir/resource.ts'
import { ACKNOWLEDGED } from '../fhir/systems.ts'
import { instantAt } from '../wall-clock.ts'
import { type AppointmentView, appointmentView } from './appointment-view.ts'
import { Refused } from './desk.ts'
import { html } from './markup.ts'
import { type PersonView, personView } from './person.ts'
import { today } from './times.ts'
import type { Show, Visit } from './visit.ts'
import { warningFor } from './warning.ts'

const DAY_MS = 86_400_000

/** Whom the user expects on a day. */
export const showClinic: Show = async (visit) => {
  const { desk, query, now, session } = visit
  const date = query.get('date') ?? today(now)
  const start = new Date(instantAt(date, '00:00'))
  const { matches } = await desk.search('Appointment', {
    actor: `Practitioner/${session.member.id}`,
    date: [`ge${start.toISOString()}`, `lt${new Date(start.getTime() + DAY_MS).toISOString()}`],
    _sort: 'start',
  })
  const rows = []
  for (const one of matches.map(appointmentView)) rows.push({ one, person: await personIn(visit, one) })
  return {
    title: 'Clinic',
    body: html`<form method="get" action="/pages/clinic"><div class="nhsuk-form-group"><label class="nhsuk-label" for="date">Day</label>
<input class="nhsuk-input nhsuk-input--width-10" id="date" name="date" type="date" value="${date}"></div>
<button class="nhsuk-button nhsuk-button--secondary" type="submit">Show</button></form>
${rows.length === 0 ? html`<p>Nobody is expected on this day.</p>` : clinicTable(rows)}`,
  }
}

/** Starts an appointment, or says of what staff have to know before. */
export const startAppointment: Show = async (visit) => {
  const { desk, id, form } = visit
  const stored = await desk.read('Appointment', id)
  const person = await personIn(visit, appointmentView(stored))
  try {
    await desk.update(started(stored, [...form.getAll('known'), ...visit.policies.knownAnyway('start')]))
    return { to: person ? `/pages/record/${person.id}` : '/pages/clinic' }
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 422) throw error
    return {
      title: `Start the appointment of ${person?.listed ?? 'a person'}`,
      problem: error.message,
      status: 422,
      body: html`<form method="post">${warningFor(error)}<button class="nhsuk-button" type="submit">Start</button></form>
<p><a href="/pages/clinic">Back to the clinic</a></p>`,
    }
  }
}

function started(stored: Stored, known: readonly string[]): Stored {
  const said = known.map((code) => ({ url: ACKNOWLEDGED, valueCode: code }))
  return { ...stored, status: 'arrived', extension: [...all(stored, 'extension'), ...said] }
}

async function personIn({ desk }: Visit, { patient }: AppointmentView): Promise<PersonView | undefined> {
  const id = patient.replace('Patient/', '')
  return id === '' ? undefined : personView(await desk.read('Patient', id))
}

function clinicTable(rows: readonly { readonly one: AppointmentView; readonly person: PersonView | undefined }[]) {
  const heads = ['Time', 'Person', 'Prison number', 'Appointment', 'Place', 'State', 'Start']
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label="People expected, which may be wider than the page"><table class="nhsuk-table"><caption class="nhsuk-table__caption nhsuk-u-visually-hidden">People expected</caption>
<thead class="nhsuk-table__head"><tr>${heads.map((head) => html`<th class="nhsuk-table__header" scope="col">${head}</th>`)}</tr></thead>
<tbody class="nhsuk-table__body">${rows.map(
    ({ one, person }) => html`<tr class="nhsuk-table__row"><td class="nhsuk-table__cell">${one.times}</td>
<td class="nhsuk-table__cell">${person ? html`<a href="/pages/record/${person.id}">${person.listed}</a>` : 'Nobody'}</td><td class="nhsuk-table__cell">${person?.prisonNumber}</td>
<td class="nhsuk-table__cell">${one.name}</td><td class="nhsuk-table__cell">${one.place}</td><td class="nhsuk-table__cell">${one.status}</td>
<td class="nhsuk-table__cell">${one.status === 'Booked' && html`<form method="post" action="/pages/appointments/${one.id}/start"><button class="nhsuk-button nhsuk-button--small" type="submit">Start<span class="nhsuk-u-visually-hidden"> ${one.name} of ${person?.listed ?? 'nobody'}</span></button></form>`}</td></tr>`,
  )}</tbody></table></div>`
}
