import { all, type Stored } from '../fhir/resource.ts'
import { ACKNOWLEDGED } from '../fhir/systems.ts'
import { instantAt } from '../wall-clock.ts'
import { type AppointmentView, appointmentView } from './appointment-view.ts'
import { Refused } from './desk.ts'
import { html } from './markup.ts'
import { type PersonView, personView } from './person.ts'
import type { PagePolicies } from './policies.ts'
import { table } from './table.ts'
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
  for (const one of matches.map((found) => appointmentView(found)))
    rows.push({ one, person: await personIn(visit, one) })
  return {
    title: 'Clinic',
    body: html`<form method="get" action="/pages/clinic"><div class="nhsuk-form-group"><label class="nhsuk-label" for="date">Day</label>
<input class="nhsuk-input nhsuk-input--width-10" id="date" name="date" type="date" value="${date}"></div>
<button class="nhsuk-button nhsuk-button--secondary" type="submit">Show</button></form>
${rows.length === 0 ? html`<p>Nobody is expected on this day.</p>` : clinicTable(rows, visit.policies)}`,
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
      body: html`<form method="post">${warningFor(error, visit.policies)}<button class="nhsuk-button" type="submit">Start</button></form>
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

function clinicTable(
  rows: readonly { readonly one: AppointmentView; readonly person: PersonView | undefined }[],
  policies: PagePolicies,
) {
  const heads = ['Time', 'Person', 'Prison number', 'Appointment', 'Place', 'How to unlock', 'State', 'Start']
  return table(
    'People expected',
    heads,
    rows.map(({ one, person }) => [
      one.times,
      person ? html`<a href="/pages/record/${person.id}">${person.listed}</a>` : 'Nobody',
      person?.prisonNumber,
      one.name,
      one.place,
      one.unlock && policies.unlockInWords(one.unlock, 'clinic list'),
      one.status,
      one.status === 'Booked' && startButton(one, person),
    ]),
  )
}

function startButton({ id, name }: AppointmentView, person: PersonView | undefined) {
  return html`<form method="post" action="/pages/appointments/${id}/start"><button class="nhsuk-button nhsuk-button--small" type="submit">Start<span class="nhsuk-u-visually-hidden"> ${name} of ${person?.listed ?? 'nobody'}</span></button></form>`
}
