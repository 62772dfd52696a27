import { choice, facts, field, part } from './parts.js'
import { ask, extension, textIn } from './record.js'
import { dayOf, instantAt, shownTime } from './times.js'
import { CHOICES, HOME, KINDS, LANGUAGES } from './wishes.js'

const EXTENSIONS = 'https://interlock.example/fhir/StructureDefinition'
const POINTS = {
  'care-in-custody': 'Being looked after here',
  'care-after-release': 'The day you leave',
  'community-registration-may-end': 'The doctor you have outside',
}

/**
 * A conversation about the practice list: what the person is told, in the record's wording, and what came of it.
 *
 * @param done carries a change out and shows what has become of it
 */
export async function talk({ known: { open }, staff, done, signal }) {
  const wording = await ask(open.sourceReference.reference, { signal })
  const words = Object.fromEntries(
    (wording.content ?? []).map(({ format, attachment }) => [format?.code, textIn(attachment)]),
  )
  const points = Object.entries(POINTS).map(([code, heading]) =>
    part('article', { 'aria-label': heading }, part('h4', {}, heading), part('p', {}, words[code] ?? '')),
  )
  const isPrompted = extension(open, 'registration-prompt') !== undefined
  return part(
    'section',
    { 'aria-label': 'The conversation', class: 'talk' },
    part('h3', { tabindex: '-1' }, 'Say this to them'),
    points,
    isPrompted ? part('p', { role: 'note', 'aria-label': 'Here for a short time' }, SHORT) : undefined,
    form(open, staff, done),
    facts([['Edition in front of you', open.policyRule?.coding?.[0]?.code]]),
  )
}

const SHORT = 'They may be here for a short time. Talk about keeping the doctor outside.'

/** Where something was written down before, it stands there to be gone on with. */
function form(open, staff, done) {
  const people = staff.map(({ id, name }) => [id, name?.[0]?.text ?? id])
  const offered = (open.extension ?? []).flatMap(({ url, valueCode }) =>
    url.endsWith('/registration-option') ? [valueCode] : [],
  )
  const told = (name) => extension(extension(open, 'registration-explanation'), name)
  const at = told('at')?.valueDateTime
  const heard = part('textarea', { rows: '3' }, told('understood')?.valueString)
  const day = part('input', { type: 'date', value: at && dayOf(at) })
  const time = part('input', { type: 'time', value: at && shownTime(at) })
  const by = told('by')?.valueReference?.reference?.split('/').at(-1)
  const chosen = (name) => extension(open, name)?.valueCode
  const choices = Object.entries(CHOICES).filter(([code]) => offered.includes(code))
  const whole = part(
    'form',
    { submit: (event) => keep(event) },
    field('What they say it means', heard),
    choice('Language spoken', 'language', Object.entries(LANGUAGES), told('language')?.valueCode),
    choice('Told by way of', 'format', Object.entries(KINDS), told('format')?.valueCode),
    field('Told on the day', day),
    field('Told at the hour', time),
    choice('Told by', 'by', people, by),
    choice('Their doctor outside', 'home', Object.entries(HOME), chosen('community-registration')),
    choice('They choose', 'choice', choices, chosen('registration-decision')),
    part('button', {}, 'Write it down'),
  )
  const keep = async (event) => {
    event.preventDefault()
    const entered = { ...Object.fromEntries(new FormData(whole)), understood: heard.value.trim() }
    if (day.value !== '' && time.value !== '') entered.at = instantAt(day.value, time.value)
    const change = { method: 'PUT', version: open.meta.versionId, body: decided(open, entered) }
    await done(() => ask(`Consent/${open.id}`, change), 'Written down.')
  }
  return whole
}

/** The conversation with what was entered, and with nothing that was not. */
function decided(open, entered) {
  const told = [
    ['by', 'valueReference', entered.by && { reference: `Practitioner/${entered.by}` }],
    ['at', 'valueDateTime', entered.at],
    ['language', 'valueCode', entered.language],
    ['format', 'valueCode', entered.format],
    ['understood', 'valueString', entered.understood],
  ].flatMap(([url, type, value]) => (value ? [{ url, [type]: value }] : []))
  const said = [
    { url: `${EXTENSIONS}/registration-explanation`, extension: told },
    { url: `${EXTENSIONS}/registration-decision`, valueCode: entered.choice },
    { url: `${EXTENSIONS}/community-registration`, valueCode: entered.home },
  ]
  const kept = (open.extension ?? []).filter(({ url }) => said.every((one) => one.url !== url))
  const { provision: _, ...rest } = open
  const isMade = entered.choice === 'permit' || entered.choice === 'deny'
  return {
    ...rest,
    status: entered.choice === 'deferred' ? 'proposed' : 'active',
    ...(isMade ? { provision: { type: entered.choice } } : {}),
    extension: [...kept, ...said.filter(({ valueCode, extension }) => valueCode || extension?.length > 0)],
  }
}
