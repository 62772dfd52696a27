import { type Stored, text } from '../fhir/resource.ts'
import { ACKNOWLEDGED, LOCATION_KEY, IN_CELL as SEEN_IN_CELL, STAFF_ID } from '../fhir/systems.ts'
import { instantAt } from '../wall-clock.ts'
import { appointmentRows, appointmentsOf } from './appointment-view.ts'
import { Refused } from './desk.ts'
import { type Content, html } from './markup.ts'
import { opened, recordPage, type Show, type Visit } from './visit.ts'
import { warningFor } from './warning.ts'

/** A person's appointments, past and to come. */
export const showAppointments: Show = async (visit) => {
  const { risk } = await opened(visit)
  const found = await appointmentsOf(visit.desk, `Patient/${visit.id}`)
  return recordPage('Appointments', risk, {
    title: 'Appointments',
    body: html`<p><a class="nhsuk-button" href="/pages/record/${visit.id}/book">Book an appointment</a></p>
${appointmentRows('Appointments', found, risk.person, visit.policies)}`,
  })
}

const FIELDS = [
  ['name', 'What the slip says', 'text'],
  ['date', 'Date', 'date'],
  ['from', 'From', 'time'],
  ['to', 'To', 'time'],
  ['place', 'Room, or “in cell”', 'text'],
] as const

/** Books, or says why not and what can be acknowledged; what was entered stays. */
export const showBooking: Show = async (visit) => {
  const { desk, form, id } = visit
  const { risk } = await opened(visit)
  const staff = await clinicians(visit)
  let refused: Refused | undefined
  if (form.has('name')) {
    try {
      await desk.create(await bookingFrom(visit))
      return { to: `/pages/record/${id}/appointments` }
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 422) throw error
      refused = error
    }
  }
  const beside = refused?.reasons.includes('non-association') && (await besideWarning(visit))
  return recordPage('Appointments', risk, {
    title: 'Book an appointment',
    ...(refused ? { problem: refused.message, status: 422 } : {}),
    body: html`<form method="post">
${FIELDS.map(([name, label, type]) => field(name, label, type, form.get(name) ?? ''))}
${holder('with', 'Who holds it', staff, form.get('with') ?? visit.session.member.id, false)}
${holder('beside', 'Who else is there', staff, form.get('beside') ?? '', true)}
${form.getAll('known').map((code) => html`<input type="hidden" name="known" value="${code}">`)}
${refused && warningFor(refused, visit.policies, beside)}
<button class="nhsuk-button" type="submit">Book</button>
</form>`,
  })
}

function field(name: string, label: string, type: string, value: string): Content {
  return html`<div class="nhsuk-form-group"><label class="nhsuk-label" for="${name}">${label}</label>
<input class="nhsuk-input nhsuk-input--width-20" id="${name}" name="${name}" type="${type}" value="${value}"></div>`
}

function holder(name: string, label: string, staff: readonly Stored[], chosen: string, mayBeNobody: boolean): Content {
  return html`<div class="nhsuk-form-group"><label class="nhsuk-label" for="${name}">${label}</label>
<select class="nhsuk-select" id="${name}" name="${name}">${mayBeNobody && html`<option value="">Nobody</option>`}${staff.map((one) => html`<option value="${one.id}"${one.id === chosen && html` selected`}>${text(one, 'name.text')}</option>`)}</select></div>`
}

/** What the policies say of the time that was entered. */
async function besideWarning({ desk, form, policies }: Visit): Promise<Content> {
  const at = (name: string) => instantAt(form.get('date') ?? '', form.get(name) ?? '')
  return policies.whoIsThere(desk, { start: at('from'), end: at('to') })
}

async function clinicians({ desk }: Visit): Promise<readonly Stored[]> {
  const { matches } = await desk.search('Practitioner', {})
  return matches.filter((one) => text(one, 'identifier.system') === STAFF_ID)
}

async function bookingFrom({ form, id, policies }: Visit) {
  const given = (name: string) => (form.get(name) ?? '').trim()
  const [date, from, to, place] = [given('date'), given('from'), given('to'), given('place')]
  const inCell = place.toLowerCase() === 'in cell'
  const holders = [given('with'), given('beside')].filter((one) => one !== '')
  const room = { actor: { type: 'Location', identifier: { system: LOCATION_KEY, value: place } }, status: 'accepted' }
  return {
    resourceType: 'Appointment',
    status: 'booked',
    description: given('name'),
    ...(date && from ? { start: instantAt(date, from) } : {}),
    ...(date && to ? { end: instantAt(date, to) } : {}),
    participant: [
      { actor: { reference: `Patient/${id}` }, status: 'accepted' },
      ...holders.map((one) => ({ actor: { reference: `Practitioner/${one}` }, status: 'accepted' })),
      ...(place === '' || inCell ? [] : [room]),
    ],
    extension: [
      ...[...form.getAll('known'), ...policies.knownAnyway('booking')].map((code) => ({
        url: ACKNOWLEDGED,
        valueCode: code,
      })),
      ...(inCell ? [{ url: SEEN_IN_CELL, valueBoolean: true }] : []),
    ],
  }
}
