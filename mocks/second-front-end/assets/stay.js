import { card, cards, facts, field, part, say } from './parts.js'
import { ask, codeIn, extension, nameOf, query, Refused, resources, SYSTEMS, session } from './record.js'
import { shownDay, shownInstant } from './times.js'

const WHEREABOUTS = {
  'in-prison': 'Inside',
  court: 'In court',
  'temporary-absence': 'Out for a while',
  hospital: 'Out for a while',
  'in-transit': 'Between prisons',
  released: 'Gone',
}

/** Where somebody is, as the prison last said. */
export async function whereaboutsOf(patient, signal) {
  const found = await ask(query('Encounter', { patient: `Patient/${patient.id}`, _sort: '-date' }), { signal })
  const stays = resources(found, 'Encounter')
  const stay = stays.find(({ status }) => status !== 'finished') ?? stays[0]
  if (!stay) return part('p', {}, 'No stay is known.')
  const cell = stay.location?.find(({ location }) => location.identifier?.system === SYSTEMS.location)
  return facts([
    ['Where now', WHEREABOUTS[extension(stay, 'whereabouts')?.valueCode]],
    ['Which prison', stay.serviceProvider?.display ?? stay.serviceProvider?.identifier?.value],
    ['Which cell', cell?.location.identifier.value],
    ['Prison said so', shownInstant(extension(stay, 'confirmed-at')?.valueInstant)],
  ])
}

const CAME = {
  'Cell-share rating': 'cell-share-assessment',
  'Risk in the escort record': 'escort-record-risk',
  'Health in the escort record': 'escort-record-health',
}
const FORM = 'https://interlock.example/fhir/Questionnaire/first-stage-assessment'

/** What came with somebody, and the assessment that begins with it. */
export async function arrival({ patient, signal }) {
  const subject = `Patient/${patient.id}`
  const came = await Promise.all(
    Object.entries(CAME).map(async ([term, kind]) => {
      const found = await ask(query('List', { subject, code: `${SYSTEMS.lists}|${kind}` }), { signal })
      return [term, contentOf(resources(found, 'List')[0])]
    }),
  )
  const note = part('textarea', { rows: '4', required: true })
  const because = part('input', { autocomplete: 'off' })
  const problem = part('div')
  const done = part('div')
  const list = async () => {
    const found = await ask(
      query('QuestionnaireResponse', { subject, questionnaire: FORM, status: 'completed,amended' }),
      { signal },
    )
    const items = resources(found, 'QuestionnaireResponse').map((one) =>
      card([
        ['Concerns', nameOf(patient)],
        ['Finished', shownInstant(one.authored ?? one.meta?.lastUpdated)],
        ['Found', answerIn(one, 'note')],
        ['Went on because', answerIn(one, 'without-information')],
      ]),
    )
    done.replaceChildren(cards('Finished assessments', items, 'None is finished.'))
  }
  const finish = async (event) => {
    event.preventDefault()
    problem.replaceChildren()
    try {
      await ask('QuestionnaireResponse', { method: 'POST', body: assessmentOf(subject, note.value, because.value) })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const lacks = error.codes.includes('information-missing') ? 'Something that came was not there to be read. ' : ''
      problem.replaceChildren(part('p', { role: 'alert' }, `${lacks}${error.message}`))
      return
    }
    say('Finished.')
    await list()
  }
  const form = part(
    'form',
    { submit: finish },
    field('What was seen and said', note),
    field('Going on without, because', because),
    problem,
    part('button', {}, 'Finish the assessment'),
  )
  const [work] = await Promise.all([toBeDone(patient, signal), list()])
  return {
    content: [part('h2', {}, 'What came along'), facts(came), part('h2', {}, 'First assessment'), form, done, work],
  }
}

function contentOf(list) {
  const said = (list?.entry ?? []).map(({ item }) => item.display)
  if (said.length > 0) return said.join('; ')
  return codeIn(list?.emptyReason) === 'nilknown' ? 'Came along, and is empty' : 'Not there'
}

function assessmentOf(subject, note, because) {
  const answer = (linkId, text, valueString) => ({ linkId, text, answer: [{ valueString }] })
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: FORM,
    status: 'completed',
    subject: { reference: subject },
    author: { reference: `Practitioner/${session().id}` },
    item: [
      answer('note', 'Note', note),
      ...(because === '' ? [] : [answer('without-information', 'Why it goes on without', because)]),
    ],
  }
}

function answerIn({ item = [] }, wanted) {
  return item.find(({ linkId }) => linkId === wanted)?.answer?.[0]?.valueString
}

async function toBeDone(patient, signal) {
  const found = await ask(query('Task', { patient: `Patient/${patient.id}`, status: 'requested,in-progress' }), {
    signal,
  })
  const items = resources(found, 'Task').map(({ code, restriction }) =>
    card([
      ['Concerns', nameOf(patient)],
      ['To do', code?.text ?? codeIn(code)],
      ['By', shownDay(restriction?.period?.end)],
    ]),
  )
  return part('section', {}, part('h2', {}, 'Still to be done'), cards('To be done', items, 'Nothing is left to do.'))
}
