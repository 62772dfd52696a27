import { booking } from './booking.js'
import { appointmentCards, appointmentsOf } from './calendar.js'
import { card, cards, field, part, say } from './parts.js'
import { practice } from './practice.js'
import { ask, extension, nameOf, Refused, resources, SYSTEMS, session, textIn } from './record.js'
import { alertCards, riskOf } from './risk.js'
import { arrival, whereaboutsOf } from './stay.js'
import { shownInstant } from './times.js'

/** What a record shows, tab by tab; each gives its content, and may be told of new risk. */
export const TABS = {
  glance: { name: 'At a glance', show: glance },
  before: { name: 'Now and before', show: before },
  write: { name: 'Write', show: write },
  calendar: { name: 'Calendar', show: calendar },
  arrival: { name: 'Arrival', show: arrival },
  practice: { name: 'Practice list', show: practice },
}
export const OTHER_VIEWS = { new: { name: 'New appointment', show: booking } }

async function glance({ patient, risk, signal }) {
  const inForce = part('div')
  const put = ({ alerts }) =>
    inForce.replaceChildren(alertCards('Alerts in force', alerts, patient, 'No alert can be shown.'))
  const [known, appointments, where] = await Promise.all([
    risk,
    appointmentsOf(patient, signal),
    whereaboutsOf(patient, signal),
  ])
  put(known)
  const content = [
    part('h2', {}, 'Alerts'),
    inForce,
    part('h2', {}, 'Whereabouts'),
    where,
    part('h2', {}, 'Coming up'),
    appointmentCards('Coming up', appointments, patient),
  ]
  return { content, onRisk: put }
}

async function before({ patient, signal }) {
  const { list, alerts } = await riskOf(patient, signal, 'prison-risk-history')
  const closed = extension(list, 'restricted')?.valueBoolean
  const none = closed ? 'The prison has closed this record.' : 'The prison has told of no alert.'
  return {
    content: [part('h2', {}, 'Alerts, over or in force'), alertCards('Every alert so far', alerts, patient, none)],
  }
}

const SENTENCES = ['Seen in the cell.', 'Declined to be seen.', 'Slept and ate as usual.']

async function write({ patient, signal }) {
  const words = part('textarea', { rows: '6' })
  const sentences = SENTENCES.map((sentence) =>
    part('li', {}, part('button', { type: 'button', click: () => add(sentence) }, sentence)),
  )
  const drawer = part(
    'dialog',
    { 'aria-label': 'Ready sentences', class: 'drawer' },
    part('ul', {}, sentences),
    part('button', { type: 'button', click: () => drawer.close() }, 'Shut'),
  )
  const add = (sentence) => {
    words.value = [words.value, sentence].filter(Boolean).join(' ')
    drawer.close()
    words.focus()
  }
  const kept = part('div')
  const list = async () => {
    const found = await ask(`DocumentReference?subject=Patient/${patient.id}&_sort=-date`, { signal })
    const notes = resources(found, 'DocumentReference').map(({ date, content }) =>
      card([
        ['Concerns', nameOf(patient)],
        ['Written', shownInstant(date)],
        ['Words', textIn(content?.[0]?.attachment)],
      ]),
    )
    kept.replaceChildren(cards('Written so far', notes, 'Nothing has been written.'))
  }
  const keep = async (event) => {
    event.preventDefault()
    if (words.value.trim() === '') return
    await ask('DocumentReference', { method: 'POST', body: noteOf(patient, words.value) })
    words.value = ''
    say('Kept.')
    await list()
  }
  const form = part(
    'form',
    { submit: keep },
    field('What happened', words),
    part('button', { type: 'button', click: () => drawer.show() }, 'Ready sentences'),
    part('button', {}, 'Keep'),
  )
  await list()
  return { content: [part('h2', {}, 'Write'), form, drawer, kept] }
}

function noteOf(patient, words) {
  const bytes = new TextEncoder().encode(words)
  return {
    resourceType: 'DocumentReference',
    status: 'current',
    subject: { reference: `Patient/${patient.id}` },
    date: new Date().toISOString(),
    author: [{ reference: `Practitioner/${session().id}` }],
    content: [{ attachment: { contentType: 'text/plain', data: btoa(String.fromCharCode(...bytes)) } }],
  }
}

async function calendar({ patient, signal }) {
  const appointments = await appointmentsOf(patient, signal)
  return { content: [part('h2', {}, 'Calendar'), appointmentCards('All that is planned', appointments, patient)] }
}

/** Who is looked for, by either number or by name. */
export async function found(words, signal) {
  const plain = words.replaceAll(' ', '').toUpperCase()
  const by = /^\d{10}$/.test(plain)
    ? `identifier=${encodeURIComponent(`${SYSTEMS.nhsNumber}|${plain}`)}`
    : /^[A-Z]\d{4}[A-Z]{2}$/.test(plain)
      ? `identifier=${encodeURIComponent(`${SYSTEMS.prisonNumber}|${plain}`)}`
      : `name=${encodeURIComponent(words)}`
  return resources(await ask(`Patient?${by}`, { signal }), 'Patient')
}

/** What a view that could not be shown says instead. */
export function apology(error) {
  if (error instanceof Refused && error.status === 403) return 'Your role does not open this part of the record.'
  return error instanceof Refused ? error.message : 'The record cannot be reached. Try again in a moment.'
}
