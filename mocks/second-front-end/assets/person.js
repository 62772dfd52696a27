import { part } from './parts.js'
import { ask, identifier, nameOf, SYSTEMS } from './record.js'
import { riskOf, safetyNotice } from './risk.js'
import { apology, OTHER_VIEWS, TABS } from './views.js'

/** Milliseconds between two looks at the risk of whoever's record is open. */
const REFRESH_MS = Number(document.querySelector('meta[name=refresh-ms]')?.content ?? 60_000)

/**
 * An open record: the safety notice first, then who it is, then tabs of which one is open.
 *
 * Every answer goes to the elements that asked for it, so that one that comes late finds them gone.
 *
 * @param opened told how another tab of the same record is opened
 */
export async function person({ rest, signal, go, room, main, opened }) {
  const [id, first] = rest.split('/')
  const patient = await ask(`Patient/${id}`, { signal })
  if (signal.aborted) return { content: [] }
  document.title = `${nameOf(patient)} – Health desk`
  const notice = safetyNotice(patient)
  room.insertBefore(notice.element, main)
  const panel = part('div', { role: 'tabpanel', tabindex: '0' })
  const bar = tabs((tab) => go(`person/${id}/${tab}`))
  const seen = { risk: riskOf(patient, signal), onRisk: undefined }
  let turning = new AbortController()
  const open = async (tab) => {
    turning.abort()
    turning = new AbortController()
    const { signal: own } = turning
    seen.onRisk = undefined
    const view = TABS[tab] ?? OTHER_VIEWS[tab] ?? TABS.glance
    bar.select(TABS[tab] || OTHER_VIEWS[tab] ? tab : 'glance')
    panel.setAttribute('aria-label', view.name)
    panel.replaceChildren(part('p', {}, 'Fetching'))
    const asked = {
      patient,
      risk: seen.risk,
      signal: AbortSignal.any([signal, own]),
      go: (next) => go(`person/${id}/${next}`),
    }
    const shown = await view.show(asked).catch((error) => ({ content: [part('p', { role: 'alert' }, apology(error))] }))
    if (signal.aborted || own.aborted) return
    seen.onRisk = shown.onRisk
    panel.replaceChildren(...shown.content)
  }
  opened(open)
  main.replaceChildren(headOf(patient, go), bar.element, panel)
  seen.risk
    .then((answer) => signal.aborted || notice.put(answer))
    .catch((error) => signal.aborted || notice.fail(apology(error)))
    .then(() => watch(patient, signal, notice, seen))
  await open(first)
  return { content: [...main.children] }
}

function headOf(patient, go) {
  const numbers = [
    identifier(patient, SYSTEMS.prisonNumber) ?? 'no prison number',
    identifier(patient, SYSTEMS.nhsNumber) ?? 'no NHS number',
    patient.birthDate === undefined
      ? 'no date of birth'
      : `born ${patient.birthDate.split('-').toReversed().join('/')}`,
  ]
  return part(
    'div',
    { class: 'whom' },
    part('h1', {}, nameOf(patient)),
    part('p', {}, numbers.join(' · ')),
    part('button', { type: 'button', click: () => go(`person/${patient.id}/new`) }, 'New appointment'),
  )
}

/** One stop for the keyboard; arrows lead from tab to tab. */
function tabs(choose) {
  const steps = { ArrowRight: 1, ArrowLeft: -1 }
  const all = Object.entries(TABS).map(([tab, { name }]) =>
    part('button', { type: 'button', role: 'tab', id: `tab-${tab}`, click: () => choose(tab) }, name),
  )
  const move = ({ key }) => {
    if (key in steps) all[(all.indexOf(document.activeElement) + steps[key] + all.length) % all.length].focus()
  }
  return {
    element: part('div', { role: 'tablist', 'aria-label': 'Parts of the record', keydown: move }, all),
    select(tab) {
      const chosen = all.find(({ id }) => id === `tab-${tab}`)
      for (const one of all) {
        one.setAttribute('aria-selected', String(one === chosen))
        one.setAttribute('tabindex', one === (chosen ?? all[0]) ? '0' : '-1')
      }
    },
  }
}

/** Looks again and again, and leaves alone what has not changed and what is being written. */
async function watch(patient, signal, notice, seen) {
  for (;;) {
    await new Promise((resolve) => {
      setTimeout(resolve, REFRESH_MS)
      signal.addEventListener('abort', resolve, { once: true })
    })
    if (signal.aborted) return
    try {
      const risk = await riskOf(patient, signal)
      if (signal.aborted) return
      seen.risk = Promise.resolve(risk)
      if (notice.put(risk)) seen.onRisk?.(risk)
    } catch (error) {
      if (!signal.aborted) notice.fail(apology(error))
    }
  }
}
