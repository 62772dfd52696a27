import { begin, unlocking } from './booking.js'
import { card, cards, field, part, say } from './parts.js'
import { ask, identifier, nameOf, resources, SYSTEMS, session } from './record.js'
import { dayAfter, dayOf, instantAt, shownInstant } from './times.js'

/** Whom whoever is signed in expects on a day. */
export async function myList({ rest, signal, go }) {
  const day = rest || dayOf(new Date())
  const wanted = part('input', { type: 'date', value: day, required: true })
  const form = part(
    'form',
    {
      submit: (event) => {
        event.preventDefault()
        go(`list/${wanted.value}`)
      },
    },
    field('Which day', wanted),
    part('button', {}, 'Look'),
  )
  const stop = part('div')
  const [from, to] = [instantAt(day, '00:00'), instantAt(dayAfter(day), '00:00')]
  const actor = `Practitioner/${session().id}`
  const found = await ask(
    `Appointment?actor=${actor}&date=ge${encodeURIComponent(from)}&date=lt${encodeURIComponent(to)}&status=booked&_sort=date&_include=Appointment:patient`,
    { signal },
  )
  const patients = new Map(resources(found, 'Patient').map((patient) => [`Patient/${patient.id}`, patient]))
  const items = resources(found, 'Appointment').map((appointment) => itemOf(appointment, patients, stop))
  return {
    content: [part('h1', {}, 'My list'), form, stop, cards('Expected', items, 'Nobody is expected on that day.')],
  }
}

function itemOf(appointment, patients, stop) {
  const patient = appointment.participant.map(({ actor }) => patients.get(actor?.reference)).find(Boolean)
  const name = patient ? nameOf(patient) : 'Name not shown'
  const done = () => {
    say(`Begun: ${appointment.description}, ${name}.`)
    button.replaceWith(part('p', {}, `Begun with ${name}`))
  }
  const button = part(
    'button',
    { type: 'button', click: () => begin(appointment, stop, done) },
    `Begin ${appointment.description} with ${name}`,
  )
  return card(
    [
      ['Concerns', name],
      ['Number in prison', patient && identifier(patient, SYSTEMS.prisonNumber)],
      ['Slip says', appointment.description],
      ['From', shownInstant(appointment.start)],
      ['Unlocking', unlocking(appointment)],
    ],
    button,
  )
}
