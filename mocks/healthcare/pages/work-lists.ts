import { type Stored, text, texts } from '../fhir/resource.ts'
import { WORK_ITEM } from '../fhir/systems.ts'
import type { Desk } from './desk.ts'
import { type Content, html } from './markup.ts'
import type { PersonView } from './person.ts'
import { table } from './table.ts'
import { dayInWords, instantInWords, timeOf } from './times.ts'
import { URGENCY_WORDS } from './urgency.ts'
import type { Show, Visit } from './visit.ts'
import { peopleIn } from './work-people.ts'

const MOST = '500'
const OPEN = 'requested,received,accepted,ready,in-progress,on-hold'

/** Appointments that fell through, the most urgent first. */
export const showAppointmentWork: Show = async ({ desk, policies }) => {
  const { matches, included } = await tasks(desk, ['appointment-follow-up'], { status: OPEN })
  const items = policies.inOrder(matches)
  const people = await peopleIn(desk, items)
  const heads = ['Urgency', 'Appointment', 'Planned for', 'Person', 'Prison number', 'Prison', 'What to do']
  const rows = items.map((task) => {
    const due = text(task, 'restriction.period.end')
    return [
      URGENCY_WORDS[String(task.priority ?? 'routine')],
      nameOf(task, included),
      due && `${dayInWords(due)} at ${timeOf(due)}`,
      ...whose(task, people),
      text(task, 'owner.display'),
      text(task, 'description'),
    ]
  })
  return { title: 'Appointments to see to', body: list('Appointments to see to', heads, rows) }
}

const DIFFERENCES: Readonly<Record<string, string>> = {
  missing: 'On the roll, and not in the record',
  extra: 'In the record, and on no roll',
  elsewhere: 'At another prison than in the record',
}

/** People about whom the record and the roll of a prison disagree. */
export const showRollDifferences: Show = async ({ desk, policies }) => {
  const { matches } = await tasks(desk, ['roll-difference'], { status: OPEN })
  const heads = ['Person', 'Prison number', 'Difference', 'Prison']
  const rows = matches.filter(policies.isListedOfRoll).map((task) => {
    const type = texts(task, 'reasonCode.coding.code')[0] ?? ''
    return [
      text(task, 'for.display'),
      text(task, 'for.identifier.value'),
      DIFFERENCES[type] ?? type,
      text(task, 'owner.display'),
    ]
  })
  return { title: 'Differences from the roll', body: list('Differences from the roll', heads, rows) }
}

/** Messages on which somebody's safety turns, and what became of each. */
export const showSafetyMessages: Show = async ({ desk, policies }) => {
  const { matches, included } = await tasks(desk, ['concern', 'medical-hold', 'food-need'], {})
  const people = await peopleIn(desk, matches)
  const heads = ['Person', 'Prison number', 'Message', 'How it stands', 'What to do']
  const rows = matches.map((task) => [
    ...whose(task, people),
    nameOf(task, included),
    policies.messageInWords(texts(task, 'businessStatus.coding.code')[0] ?? ''),
    policies.messageAdvice(text(task, 'statusReason.text') ?? text(task, 'statusReason.coding.display')),
  ])
  return { title: 'Safety messages', body: list('Safety messages', heads, rows) }
}

/** Who has opened whose record in an emergency, and why. */
export const showEmergencyAccesses: Show = async ({ desk }) => {
  const { matches } = await tasks(desk, ['emergency-access'], {})
  const people = await peopleIn(desk, matches)
  const rows = matches.map((task) => [
    ...whose(task, people),
    text(task, 'requester.display'),
    text(task, 'reasonCode.text'),
    instantInWords(text(task, 'authoredOn') ?? ''),
  ])
  return {
    title: 'Emergency accesses',
    body: list('Emergency accesses', ['Person', 'Prison number', 'Who', 'Because', 'When'], rows),
  }
}

/** What has to be told to the prisons by hand. */
export async function manualEntries({ desk, establishments }: Visit) {
  const { matches, included } = await tasks(desk, ['manual-entry'], { status: OPEN })
  const people = await peopleIn(desk, matches)
  const prisonOf = (task: Stored) =>
    establishments.find(({ code }) => code === text(task, 'owner.identifier.value'))?.name
  const rows = matches.map((task) => [nameOf(task, included), ...whose(task, people), prisonOf(task)])
  return {
    found: matches,
    shown: list('To be told by hand', ['Appointment', 'Person', 'Prison number', 'Prison'], rows),
  }
}

function tasks(desk: Desk, kinds: readonly string[], query: Readonly<Record<string, string>>) {
  const code = kinds.map((kind) => `${WORK_ITEM}|${kind}`).join(',')
  return desk.search('Task', { code, ...query, _include: 'Task:focus', _count: MOST })
}

function list(caption: string, heads: readonly string[], rows: readonly (readonly Content[])[]): Content {
  return rows.length === 0 ? html`<p>Nothing is waiting.</p>` : table(caption, heads, rows)
}

function whose(task: Stored, people: ReadonlyMap<string, PersonView>): readonly [Content, Content] {
  const person = people.get(text(task, 'for.reference') ?? '')
  if (!person) return [undefined, undefined]
  return [html`<a href="/pages/record/${person.id}">${person.listed}</a>`, person.prisonNumber]
}

/** What the thing behind an item is called. */
function nameOf(task: Stored, included: readonly Stored[]): string | undefined {
  const about = text(task, 'focus.reference')
  const focus = included.find(({ resourceType, id }) => about === `${resourceType}/${id}`)
  const [name] = ['description', 'payload.contentString', 'code.text', 'oralDiet.type.text'].flatMap(
    (path) => text(focus, path) ?? [],
  )
  return name ?? text(task, 'description')
}
