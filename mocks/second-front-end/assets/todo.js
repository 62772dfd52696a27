import { card, cards, part } from './parts.js'
import { ask, codeIn, identifier, nameOf, query, resources, SYSTEMS } from './record.js'
import { shownDay } from './times.js'

/** Lists that staff work through; each is asked for when it is opened. */
const LISTS = { fallen, roll, urgent, link, byhand, emergencies }

export async function todo({ rest, signal, go }) {
  const [name, site] = rest.split('/')
  const prisons = resources(await ask('Organization', { signal }), 'Organization').flatMap((one) => {
    const code = identifier(one, SYSTEMS.establishment)
    return code ? [{ code, name: one.name }] : []
  })
  const way = (place, words) => part('li', {}, part('a', { href: `#todo/${place}` }, words))
  const ways = [
    ...prisons.map(({ code, name: prison }) => way(`fallen/${code}`, `Fallen through at ${prison}`)),
    way('roll', 'Roll against record'),
    way('urgent', 'Urgent messages'),
    way('link', 'Link to the prisons'),
    ...prisons.map(({ code, name: prison }) => way(`byhand/${code}`, `Tell ${prison} by hand`)),
    way('emergencies', 'Opened in an emergency'),
  ]
  const nav = part('nav', { 'aria-label': 'Lists' }, part('ul', { class: 'ways-on' }, ways))
  const list = LISTS[name] ? await LISTS[name]({ site, signal, prisons, again: () => go(`todo/${rest}`) }) : []
  return { content: [part('h1', {}, 'To do'), nav, ...list] }
}

/** Work items of some kinds, with whom and what they are about. */
async function tasks(kinds, more, signal) {
  const code = kinds.map((kind) => `${SYSTEMS.work}|${kind}`).join(',')
  const found = await ask(query('Task', { code, _count: '500', _include: ['Task:focus', 'Task:patient'], ...more }), {
    signal,
  })
  const about = new Map(
    (found.entry ?? []).map(({ resource }) => [`${resource.resourceType}/${resource.id}`, resource]),
  )
  return resources(found, 'Task').map((task) => ({
    task,
    patient: about.get(task.for?.reference),
    focus: about.get(task.focus?.reference),
  }))
}

function whomOf({ task, patient }) {
  return [
    ['Concerns', patient && nameOf(patient)],
    ['Number in prison', patient ? identifier(patient, SYSTEMS.prisonNumber) : task.for?.identifier?.value],
  ]
}

const prisonIn = (task, prisons) => {
  const code = task.owner?.identifier?.value
  return prisons.find((one) => one.code === code)?.name ?? task.owner?.display ?? code
}

const ownedBy = (site) => ({ 'owner:identifier': `${SYSTEMS.establishment}|${site}` })

async function fallen({ site, signal, prisons }) {
  const open = { status: 'requested', _sort: '-priority', ...ownedBy(site) }
  const found = await tasks(['appointment-follow-up'], open, signal)
  const items = found.map((one) =>
    card([
      ...whomOf(one),
      ['Slip says', one.focus?.description],
      ['At which prison', prisonIn(one.task, prisons)],
      ['Was for', shownDay(one.task.restriction?.period?.end)],
      ['Haste', one.task.priority],
    ]),
  )
  return [part('h2', {}, 'Fallen through'), cards('Fallen through', items, 'Nothing has fallen through.')]
}

const DIFFERENCES = {
  missing: 'Inside, and not known here',
  extra: 'Known here, and not inside',
  elsewhere: 'Inside somewhere else',
}

async function roll({ signal, prisons }) {
  const items = (await tasks(['roll-difference'], { status: 'requested' }, signal)).map((one) =>
    card([
      ...whomOf(one),
      ['What differs', DIFFERENCES[codeIn(one.task.reasonCode)] ?? codeIn(one.task.reasonCode)],
      ['At which prison', prisonIn(one.task, prisons)],
    ]),
  )
  return [part('h2', {}, 'Roll against record'), cards('Roll against record', items, 'They say the same.')]
}

const RECEIPTS = {
  waiting: 'On its way',
  sent: 'On its way',
  received: 'Taken up',
  rejected: 'Turned down',
  unconfirmed: 'Nobody has answered',
  'by-hand': 'Somebody has to tell the prison',
}

async function urgent({ signal }) {
  const items = (await tasks(['concern', 'medical-hold', 'food-need'], {}, signal)).map((one) => {
    const { focus, task } = one
    return card([
      ...whomOf(one),
      ['It says', focus?.payload?.[0]?.contentString ?? focus?.code?.text ?? focus?.oralDiet?.type?.[0]?.text],
      ['Answer', RECEIPTS[codeIn(task.businessStatus, SYSTEMS.receipts)]],
      ['Do this now', task.statusReason?.text],
    ])
  })
  return [part('h2', {}, 'Urgent messages'), cards('Urgent messages', items, 'None has been sent.')]
}

async function link({ signal, prisons, again }) {
  const ends = resources(await ask('Endpoint', { signal }), 'Endpoint')
  const items = ends.map((end) => {
    const prison = prisons.find(({ code }) => code === identifier(end, SYSTEMS.establishment))?.name ?? end.name
    const isOn = end.status === 'active'
    const turn = async () => {
      const body = { ...end, status: isOn ? 'off' : 'active' }
      await ask(`Endpoint/${end.id}`, { method: 'PUT', body, version: end.meta.versionId })
      again()
    }
    const button = part('button', { type: 'button', click: turn }, `Turn ${isOn ? 'off' : 'on'} the link to ${prison}`)
    return card(
      [
        ['At which prison', prison],
        ['The link is', isOn ? 'Open' : 'Shut'],
      ],
      button,
    )
  })
  return [part('h2', {}, 'Link to the prisons'), cards('Link to the prisons', items, 'There is no link.')]
}

async function byhand({ site, signal, prisons }) {
  const found = await tasks(['manual-entry'], { status: 'requested', ...ownedBy(site) }, signal)
  const items = found.map((one) =>
    card([
      ...whomOf(one),
      ['Slip says', one.focus?.description ?? one.focus?.payload?.[0]?.contentString],
      ['At which prison', prisonIn(one.task, prisons)],
    ]),
  )
  return [part('h2', {}, 'To be told by hand'), cards('To be told by hand', items, 'Nothing has to be.')]
}

async function emergencies({ signal }) {
  const [found, staff] = await Promise.all([
    tasks(['emergency-access'], {}, signal),
    ask('Practitioner?_count=100', { signal }),
  ])
  const names = new Map(resources(staff, 'Practitioner').map(({ id, name }) => [`Practitioner/${id}`, name?.[0]?.text]))
  const items = found.map((one) =>
    card([
      ...whomOf(one),
      ['Opened by', names.get(one.task.requester?.reference) ?? one.task.requester?.display],
      ['Went on because', one.task.reasonCode?.text],
    ]),
  )
  return [part('h2', {}, 'Opened in an emergency'), cards('Opened in an emergency', items, 'No record was.')]
}
