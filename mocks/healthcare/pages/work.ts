import { type Stored, text } from '../fhir/resource.ts'
import { html } from './markup.ts'
import type { PersonView } from './person.ts'
import { table } from './table.ts'
import { dayInWords } from './times.ts'
import { URGENCY_WORDS } from './urgency.ts'
import type { Show } from './visit.ts'
import { peopleIn } from './work-people.ts'

/** What somebody has to do, most urgent first. */
export const showWork: Show = async ({ desk, policies }) => {
  const { matches } = await desk.search('Task', { status: 'requested,on-hold,rejected', _count: '200' })
  const items = policies.inOrder(matches)
  const people = await peopleIn(desk, items)
  const rows = items.map((task) => row(task, people))
  return {
    title: 'Work',
    body: html`<nav class="lists" aria-label="Lists of work"><ul class="nhsuk-list">${LISTS.map(([name, path]) => html`<li><a href="${path}">${name}</a></li>`)}</ul></nav>
${items.length === 0 ? html`<p>Nothing is waiting.</p>` : table(`${items.length} to do`, ['Urgency', 'What', 'Person', 'By'], rows, { isCaptionShown: true })}`,
  }
}

const LISTS = [
  ['Appointments to see to', '/pages/work/appointments'],
  ['Differences from the roll', '/pages/work/roll'],
  ['Safety messages', '/pages/work/messages'],
  ['Emergency accesses', '/pages/work/emergencies'],
] as const

function row(task: Stored, people: ReadonlyMap<string, PersonView>) {
  const person = people.get(text(task, 'for.reference') ?? '')
  const due = text(task, 'restriction.period.end')
  const kind = text(task, 'code.coding.code') ?? ''
  const why = task.statusReason !== undefined && html`<br>${text(task, 'statusReason.text')}`
  return [
    URGENCY_WORDS[String(task.priority ?? 'routine')],
    html`${text(task, 'description') ?? text(task, 'code.text') ?? kind.replaceAll('-', ' ')}${why}`,
    person && html`<a href="/pages/record/${person.id}">${person.listed}</a>`,
    due && dayInWords(due),
  ]
}
