import { unlocking } from './booking.js'
import { card, cards } from './parts.js'
import { ask, codeIn, extension, nameOf, query, resources, SYSTEMS } from './record.js'
import { dayOf, shownDay, shownTime } from './times.js'

const TOLD = {
  waiting: 'On its way',
  sent: 'Left here',
  received: 'Prison has it',
  rejected: 'Prison turned it down',
  unconfirmed: 'No word from the prison',
  'by-hand': 'Somebody has to tell the prison',
}
const STAGES = { booked: 'Made', arrived: 'Begun', cancelled: 'Called off', fulfilled: 'Over', noshow: 'Did not come' }

/** Everything that is or was planned, with what the prison has been told of it. */
export async function appointmentsOf(patient, signal) {
  const of = { patient: `Patient/${patient.id}`, _count: '200' }
  const [found, tasks] = await Promise.all([
    ask(query('Appointment', { ...of, _sort: 'date' }), { signal }),
    ask(query('Task', of), { signal }).catch(() => ({})),
  ])
  const told = new Map(
    resources(tasks, 'Task').flatMap(({ focus, businessStatus }) => {
      const state = codeIn(businessStatus, SYSTEMS.receipts)
      return state ? [[focus?.reference, TOLD[state]]] : []
    }),
  )
  return resources(found, 'Appointment').map((one) => ({ ...one, told: told.get(`Appointment/${one.id}`) }))
}

export function appointmentCards(name, appointments, patient) {
  const items = appointments.map((one) =>
    card([
      ['Concerns', nameOf(patient)],
      ['Slip says', one.description],
      ['Day', shownDay(dayOf(one.start))],
      ['Clock', `${shownTime(one.start)} to ${shownTime(one.end)}`],
      ['Where', whereOf(one)],
      ['Stage', STAGES[one.status] ?? one.status],
      ['Unlocking', unlocking(one)],
      ['Prison told', one.told],
    ]),
  )
  return cards(name, items, 'Nothing is in the calendar.')
}

function whereOf(appointment) {
  if (extension(appointment, 'in-cell')?.valueBoolean) return 'In cell'
  const place = appointment.participant.find(({ actor }) => actor?.identifier?.system === SYSTEMS.location)
  return place?.actor.display ?? place?.actor.identifier.value
}
