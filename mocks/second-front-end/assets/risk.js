import { card, cards, facts, newId, part, say } from './parts.js'
import { ask, extension, nameOf, resources, SYSTEMS } from './record.js'
import { shownDay, shownInstant } from './times.js'

const SELF_HARM = {
  'acct-open': 'Open ACCT',
  'acct-post-closure': 'After an ACCT',
  'past-self-harm': 'In the past',
  none: 'Nothing recorded',
}

/** Asks for what is in force, or for all there has been. */
export async function riskOf(patient, signal, kind = 'prison-risk') {
  const code = encodeURIComponent(`${SYSTEMS.lists}|${kind}`)
  const path = `List?subject=Patient/${patient.id}&code=${code}&_include=List:item`
  const answer = await ask(path, { signal })
  return { list: resources(answer, 'List')[0], alerts: resources(answer, 'Flag') }
}

const codeOf = ({ code }) => code?.coding?.[0]?.code ?? ''

/** What the prison answered, in words. */
function standing({ list, alerts }) {
  if (alerts.length > 0) return alerts.length === 1 ? '1 alert in force' : `${alerts.length} alerts in force`
  if (extension(list, 'restricted')?.valueBoolean) return 'Closed by the prison'
  const empty = list?.emptyReason?.coding?.[0]?.code
  if (empty === 'nilknown') return 'Prison holds no alerts'
  return empty === 'withheld' ? 'Not for your role' : 'Prison gave no answer'
}

function meeting(list) {
  const review = extension(list, 'acct-review')
  if (!review) return undefined
  const state = extension(review, 'state')?.valueCode
  if (state === 'planned') return shownDay(extension(review, 'date')?.valueDate)
  return state === 'none-recorded' ? 'No date set' : 'Could not be asked'
}

/** Every alert with whom it concerns. */
export function alertCards(name, alerts, patient, none) {
  const items = alerts.map((alert) =>
    card([
      ['Concerns', nameOf(patient)],
      ['Alert code', codeOf(alert)],
      ['Means', alert.code?.text],
      ['From', shownDay(alert.period?.start)],
      ['Until', shownDay(alert.period?.end)],
      ['Told by', alert.author?.display],
      ['Remark', remark(alert)],
    ]),
  )
  return cards(name, items, none)
}

function remark({ code }) {
  const known = extension(code, 'code-standing')?.valueCode ?? extension(code?.coding?.[0], 'code-standing')?.valueCode
  return known === undefined ? undefined : `This code is ${known} here`
}

/**
 * The notice that stands beside every view of an open record.
 *
 * @returns its element, what puts an answer into it, and what says that none came
 */
export function safetyNotice(patient) {
  const heading = newId()
  const body = part('div', {}, part('p', {}, 'Asking the prison'))
  const element = part(
    'aside',
    { 'aria-labelledby': heading, class: 'notice' },
    part('h2', { id: heading }, 'Safety notice'),
    body,
  )
  const time = part('span')
  let last = {}
  return {
    element,
    /** @returns whether what is in force has changed since the last answer */
    put(risk) {
      const inForce = risk.alerts.map((alert) => [codeOf(alert), alert.code?.text ?? ''])
      const state = JSON.stringify([inForce, standing(risk)])
      const all = JSON.stringify([state, said(risk)])
      const changed = last.state !== undefined && last.state !== state
      time.textContent = shownInstant(risk.list?.date) ?? ''
      // What has not changed stays the same element, so that nobody who reads it loses the place.
      if (last.all !== all) body.replaceChildren(...noticeOf(patient, risk, inForce, time))
      element.classList.toggle('doubtful', said(risk).freshness !== 'Up to date')
      if (changed) say(announcement(risk, inForce))
      last = { state, all }
      return changed
    },
    fail(words) {
      last = {}
      element.classList.add('doubtful')
      const pairs = [
        ["Prison's answer", 'Prison gave no answer'],
        ['Do this now', words],
      ]
      body.replaceChildren(facts(pairs))
    },
  }
}

/** All that is said but for the time of it. */
function said(risk) {
  const { list } = risk
  const unknown = standing(risk) === 'Prison gave no answer'
  const current = extension(list, 'current')?.valueBoolean !== false
  return {
    meeting: meeting(list),
    selfHarm: SELF_HARM[extension(list, 'self-harm')?.valueCode],
    freshness: unknown ? undefined : current ? 'Up to date' : 'Out of date',
    isTimed: list?.date !== undefined,
    source: unknown ? undefined : list?.source?.display,
    advice: list?.note?.[0]?.text,
  }
}

function noticeOf(patient, risk, inForce, time) {
  const { meeting: review, selfHarm, freshness, isTimed, source, advice } = said(risk)
  const alerts = inForce.map(([code, words]) => part('li', {}, part('b', {}, code), ` ${words}`))
  const pairs = [
    ["Prison's answer", standing(risk)],
    ['Do this now', advice],
    ['Self-harm', selfHarm],
    ['ACCT meeting', review],
    ['Freshness', freshness],
    ['Prison asked', isTimed ? time : undefined],
    ['Told by', source],
  ]
  const list = alerts.length > 0 ? [part('ul', { class: 'in-force' }, alerts)] : []
  return [part('p', { class: 'whose' }, `About ${nameOf(patient)}`), ...list, facts(pairs)]
}

function announcement(risk, inForce) {
  const words = inForce.map((alert) => alert.join(' ')).join('; ')
  return `Alerts have changed. ${words === '' ? standing(risk) : `In force: ${words}`}`
}
