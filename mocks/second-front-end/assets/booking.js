import { card, cards, choice, field, part, say } from './parts.js'
import { ask, extension, nameOf, Refused, resources, SYSTEMS, session } from './record.js'
import { instantAt, shownTime } from './times.js'

const ACKNOWLEDGED = 'https://interlock.example/fhir/StructureDefinition/acknowledged'
const IN_CELL = 'https://interlock.example/fhir/StructureDefinition/in-cell'

/** What to think of before going on, by the code of a refusal; other refusals cannot be gone on from. */
const WARNINGS = {
  'risk-to-staff': 'Danger to staff.',
  'risk-to-staff-at-start': 'Danger to staff.',
  'risk-unavailable': 'Nobody knows whether staff are in danger: the prison did not say.',
  clash: 'Needed elsewhere at that time.',
  'commitments-unavailable': 'What the prison has planned for that time is not known.',
  'non-association': 'Somebody is expected there whom this person must not meet.',
}

/** The form for a new appointment, and what it says when the record warns. */
export async function booking({ patient, signal, go }) {
  const staff = resources(await ask('Practitioner?_count=100', { signal }), 'Practitioner')
  const options = staff.map(({ id, name }) => [id, name?.[0]?.text ?? id])
  const slip = part('input', { maxlength: '40', required: true, autocomplete: 'off' })
  const day = part('input', { type: 'date', required: true })
  const begins = part('input', { type: 'time', required: true })
  const ends = part('input', { type: 'time', required: true })
  const where = part('input', { required: true, autocomplete: 'off' })
  const stop = part('div')
  const form = part(
    'form',
    { submit: (event) => make(event) },
    field('Words on the slip', slip),
    field('On', day),
    field('Begins', begins),
    field('Ends', ends),
    field('Where: a room code, or in cell', where),
    choice('Seen by', 'seen-by', options, session().id),
    choice('Together with', 'together', [['', 'Nobody else'], ...options], ''),
    part('button', {}, 'Make appointment'),
  )
  const make = async (event, known) => {
    event.preventDefault()
    const { 'seen-by': by, together } = Object.fromEntries(new FormData(form))
    const body = {
      resourceType: 'Appointment',
      status: 'booked',
      description: slip.value,
      start: instantAt(day.value, begins.value),
      end: instantAt(day.value, ends.value),
      participant: [
        { actor: { reference: `Patient/${patient.id}` }, status: 'accepted' },
        ...[by, together]
          .filter(Boolean)
          .map((id) => ({ actor: { reference: `Practitioner/${id}` }, status: 'accepted' })),
        ...(where.value === 'in cell' ? [] : [roomOf(where.value)]),
      ],
      extension: [
        ...(where.value === 'in cell' ? [{ url: IN_CELL, valueBoolean: true }] : []),
        ...acknowledging(known),
      ],
    }
    if (body.extension.length === 0) delete body.extension
    await goingOn(stop, () => ask('Appointment', { method: 'POST', body }), {
      retry: (codes) => make(event, codes),
      wording: 'Make it all the same',
      done: () => {
        say(`Made for ${nameOf(patient)}.`)
        go('calendar')
      },
    })
  }
  return { content: [part('h2', {}, 'New appointment'), stop, form] }
}

const roomOf = (key) => ({
  actor: { type: 'Location', identifier: { system: SYSTEMS.location, value: key } },
  status: 'accepted',
})

const acknowledging = (codes = []) => codes.map((valueCode) => ({ url: ACKNOWLEDGED, valueCode }))

/** Begins an appointment, or says first what to think of. */
export async function begin(appointment, stop, done, codes) {
  const kept = (appointment.extension ?? []).filter(({ url }) => url !== ACKNOWLEDGED)
  const extensions = [...kept, ...acknowledging(codes)]
  const body = { ...appointment, status: 'arrived', ...(extensions.length > 0 ? { extension: extensions } : {}) }
  const version = appointment.meta.versionId
  await goingOn(stop, () => ask(`Appointment/${appointment.id}`, { method: 'PUT', body, version }), {
    retry: (known) => begin(appointment, stop, done, known),
    wording: 'Begin all the same',
    done,
  })
}

/** Does it; where the record warns, asks whether whoever does it knows and goes on. */
async function goingOn(stop, deed, { retry, wording, done }) {
  try {
    stop.replaceChildren()
    await deed()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    stop.replaceChildren(question(error, retry, wording))
    stop.querySelector('h3').focus()
    return
  }
  done()
}

const AWAY = { COURT: 'Court hearing', VISIT: 'Visitor', TRANSFER: 'Move to another prison', ACTIVITY: 'Work or class' }

/** When the person is needed elsewhere, and what for as far as the user may know. */
function neededElsewhere(issues) {
  const periods = issues.flatMap((issue) => (issue.extension ?? []).filter(({ url }) => url.endsWith('/busy-period')))
  const items = periods.map((busy) => {
    const { start, end } = extension(busy, 'period')?.valuePeriod ?? {}
    const kind = extension(busy, 'kind')?.valueCode
    return card([
      ['Starts', start && shownTime(start)],
      ['Stops', end && shownTime(end)],
      ['Called away for', AWAY[kind] ?? kind],
    ])
  })
  return items.length > 0 ? cards('Needed elsewhere', items, '') : undefined
}

function question({ codes, message, issues }, retry, wording) {
  const known = codes.filter((code) => code in WARNINGS)
  const words = known.map((code) => part('p', {}, part('b', {}, WARNINGS[code])))
  const read = part('input', { type: 'checkbox' })
  const goOn = part('button', { type: 'button', click: () => read.checked && retry(known) }, wording)
  const ways = [part('p', {}, part('label', {}, read, ' I have read this and go on')), goOn]
  return part(
    'section',
    { role: 'alertdialog', 'aria-label': 'Stop and check', class: 'stop' },
    part('h3', { tabindex: '-1' }, 'Stop and check'),
    words,
    part('p', {}, message),
    neededElsewhere(issues),
    known.length > 0 ? ways : undefined,
  )
}

const CONDITIONS = {
  TWO_OFFICERS: 'Two officers are needed',
  THREE_OFFICERS: 'Three officers are needed',
  NO_LONE_STAFF: 'Nobody sees them alone',
  NO_LONE_FEMALE_STAFF: 'No woman sees them by herself',
  UNLOCK_ALONE: 'Let out when others are not',
}

/** How the person may be unlocked, in words. */
export function unlocking(appointment) {
  const found = extension(appointment, 'unlock-conditions')
  if (!found) return undefined
  const state = extension(found, 'state')?.valueCode
  if (state === 'unavailable') return 'Nobody can say'
  const conditions = found.extension.flatMap(({ url, valueCodeableConcept: concept }) => {
    const code = concept?.coding?.[0]?.code ?? ''
    return url === 'condition' ? [CONDITIONS[code] ?? code] : []
  })
  const words = conditions.length > 0 ? conditions.join('; ') : 'Nothing special'
  return state === 'current' ? words : `${words} (Out of date)`
}
