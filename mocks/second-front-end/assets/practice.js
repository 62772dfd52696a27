import { facts, part, say } from './parts.js'
import { ask, codeIn, extension, identifier, query, Refused, resources, SYSTEMS } from './record.js'
import { talk } from './talk.js'
import { shownInstant } from './times.js'
import { CHOICES, HOME, KINDS, LANGUAGES } from './wishes.js'

const REGISTRATION = 'https://interlock.example/fhir/CodeSystem/consent-category|registration'
const SENDING = 'registration-submission'

/** Why the record holds something back, by its code; what has none is said in the record's own words. */
const HELD_BACK = {
  'decision-incomplete': 'Something is still missing from what was written down.',
  'not-agreed': 'They have not said yes.',
  'community-choice-missing': 'Nothing is written down about the doctor outside.',
}
const ONCE_MORE = {
  'wording-changed': 'What people are told is worded anew',
  withdrawn: 'They took it back',
  deferred: 'They wanted more time',
}

/** Being on the list of the practice in the prison: what somebody is told, what they want, and how it stands. */
export async function practice({ patient, signal }) {
  const whole = part('div')
  const problem = part('div')
  const staff = resources(await ask('Practitioner?_count=100', { signal }), 'Practitioner')
  const prisons = resources(await ask('Organization', { signal }), 'Organization')
  const done = async (deed, words) => {
    problem.replaceChildren()
    try {
      await deed()
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const [known] = error.codes.flatMap((code) => HELD_BACK[code] ?? [])
      problem.replaceChildren(part('p', { role: 'alert' }, known ?? error.message))
      return
    }
    say(words)
    await draw()
    whole.querySelector('h3')?.focus()
  }
  const draw = async () => {
    const known = await standing(patient, signal)
    const parts = [
      ways(patient, known, done),
      known.open ? await talk({ known, staff, done, signal }) : undefined,
      part('h3', { tabindex: '-1' }, 'How it stands'),
      facts([...asIs(known), ...wanted(known.decision, staff, prisons)]),
    ]
    whole.replaceChildren(...parts.filter(Boolean))
  }
  await draw()
  return { content: [part('h2', {}, 'Practice list'), problem, whole] }
}

/** Which conversation is open, which decision counts, whether it has gone, and why to ask once more. */
async function standing(patient, signal) {
  const whose = `Patient/${patient.id}`
  const tasks = async (kind) =>
    resources(await ask(query('Task', { patient: whose, code: `${SYSTEMS.work}|${kind}` }), { signal }), 'Task')
  const [found, sent, asking] = await Promise.all([
    ask(query('Consent', { patient: whose, category: REGISTRATION, _sort: '_lastUpdated' }), { signal }),
    tasks(SENDING),
    tasks('registration-decision'),
  ])
  const all = resources(found, 'Consent')
  const isSent = sent.some(({ status }) => !['rejected', 'cancelled', 'failed'].includes(status))
  const decision = all.findLast(({ status }) => status === 'active' || status === 'proposed')
  const talking = all.findLast(({ status }) => status === 'draft')
  return {
    decision,
    isSent,
    isNew: talking !== undefined,
    open: talking ?? (isSent ? undefined : decision),
    onceMore: asking.filter(({ status }) => status === 'requested').map(({ reasonCode }) => codeIn(reasonCode)),
  }
}

function ways(patient, { open, decision, isNew }, done) {
  const tell = () => ask(`Patient/${patient.id}/$explain-registration`, { method: 'POST' })
  const send = () => ask('Task', { method: 'POST', body: sending(patient, open ?? decision) })
  const button = (words, deed, said) => part('button', { type: 'button', click: () => done(deed, said) }, words)
  return part(
    'p',
    {},
    isNew ? undefined : button('Tell them what it means', tell, 'This is what they are told.'),
    button('Ask the practice to take them', send, 'The practice has been asked.'),
    part('a', { href: '#leaflets' }, 'The same as a leaflet'),
  )
}

function sending(patient, consent) {
  return {
    resourceType: 'Task',
    status: 'requested',
    intent: 'order',
    code: { coding: [{ system: SYSTEMS.work, code: SENDING }] },
    for: { reference: `Patient/${patient.id}` },
    ...(consent ? { focus: { reference: `Consent/${consent.id}` } } : {}),
  }
}

function asIs({ isSent, onceMore, decision }) {
  return [
    ['Asked of the practice', isSent ? 'Yes, it is with them' : 'Not so far'],
    ['Ask once more, for', onceMore.map((code) => ONCE_MORE[code] ?? code).join('; ')],
    ['Where it is left', decision ? undefined : 'They have not said what they want.'],
  ]
}

function wanted(decision, staff, prisons) {
  if (!decision) return []
  const told = extension(decision, 'registration-explanation')
  const stamp = extension(decision, 'registration-decided')
  const by = extension(told, 'by')?.valueReference?.reference
  const at = extension(stamp, 'at')?.valueIdentifier?.value
  const [language, kind] = [extension(told, 'language')?.valueCode, extension(told, 'format')?.valueCode]
  return [
    ['What they want', CHOICES[extension(decision, 'registration-decision')?.valueCode]],
    ['The doctor outside', HOME[extension(decision, 'community-registration')?.valueCode]],
    ['Said at', prisons.find((one) => identifier(one, SYSTEMS.establishment) === at)?.name ?? at],
    ['Said on', shownInstant(extension(stamp, 'on')?.valueDateTime)],
    ['In their own words', extension(told, 'understood')?.valueString],
    ['Told as', KINDS[kind] ?? kind],
    ['Told in', LANGUAGES[language] ?? language],
    ['Told on', shownInstant(extension(told, 'at')?.valueDateTime)],
    ['Told to them by', staff.find(({ id }) => by?.endsWith(`/${id}`))?.name?.[0]?.text],
    ['Edition they were told', decision.policyRule?.coding?.[0]?.code],
  ]
}
