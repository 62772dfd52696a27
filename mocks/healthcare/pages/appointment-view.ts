import { all, isObject, type Stored, text, texts } from '../fhir/resource.ts'
import { IN_CELL, LOCATION_KEY } from '../fhir/systems.ts'
import type { Desk } from './desk.ts'
import { type Content, html } from './markup.ts'
import type { PersonView } from './person.ts'
import type { PagePolicies } from './policies.ts'
import { dayInWords, timeOf, today } from './times.ts'

export interface AppointmentView {
  readonly id: string
  readonly name: string
  /** In words. */
  readonly day: string
  /** `09:00 to 09:20`. */
  readonly times: string
  readonly place: string
  readonly status: string
  /** `Patient/17`. */
  readonly patient: string
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  booked: 'Booked',
  pending: 'Waiting',
  arrived: 'Started',
  fulfilled: 'Over',
  cancelled: 'Cancelled',
  noshow: 'Not attended',
}

export function appointmentView(appointment: Stored): AppointmentView {
  const start = text(appointment, 'start') ?? ''
  const end = text(appointment, 'end') ?? ''
  const keys = all(appointment, 'participant.actor.identifier').filter(
    (one) => isObject(one) && one.system === LOCATION_KEY,
  )
  const inCell = all(appointment, 'extension').some((one) => isObject(one) && one.url === IN_CELL && one.valueBoolean)
  const status = String(appointment.status)
  return {
    id: appointment.id,
    name: text(appointment, 'description') ?? 'Without a name',
    day: start === '' ? 'No day' : dayInWords(today(new Date(start))),
    times: `${start && timeOf(start)} to ${end && timeOf(end)}`,
    place: inCell ? 'In cell' : texts(keys, 'value').join(', ') || 'No place',
    status: STATUS_WORDS[status] ?? status,
    patient: texts(appointment, 'participant.actor.reference').find((one) => one.startsWith('Patient/')) ?? '',
  }
}

/** A person's appointments, soonest first. */
export async function appointmentsOf(desk: Desk, patient: string): Promise<readonly AppointmentView[]> {
  const { matches } = await desk.search('Appointment', { patient, _sort: 'start' })
  return matches.map(appointmentView)
}

/** Appointments, one a row, each with the name of the person whose it is. */
export function appointmentRows(
  caption: string,
  appointments: readonly AppointmentView[],
  person: PersonView,
  policies: PagePolicies,
): Content {
  if (appointments.length === 0) return html`<p>None.</p>`
  const heads = ['Day', 'Time', 'Appointment', 'Place', 'State', 'Person']
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label="${caption}, which may be wider than the page"><table class="nhsuk-table">
<caption class="nhsuk-table__caption nhsuk-u-visually-hidden">${caption}</caption>
<thead class="nhsuk-table__head"><tr>${heads.map((head) => html`<th class="nhsuk-table__header" scope="col">${head}</th>`)}</tr></thead>
<tbody class="nhsuk-table__body">${appointments.map(({ day, times, name, place, status }) => html`<tr class="nhsuk-table__row">${[day, times, name, place, status, policies.namedOn(person)].map((value) => html`<td class="nhsuk-table__cell">${value}</td>`)}</tr>`)}</tbody>
</table></div>`
}
