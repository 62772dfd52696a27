import { type Stored, text } from '../fhir/resource.ts'
import { Refused } from './desk.ts'
import { html } from './markup.ts'
import { type PersonView, personView } from './person.ts'
import { dayInWords } from './times.ts'
import type { Show, Visit } from './visit.ts'

const URGENCY: readonly string[] = ['stat', 'asap', 'urgent', 'routine']
const URGENCY_WORDS: Readonly<Record<string, string>> = {
  stat: 'At once',
  asap: 'Soon',
  urgent: 'Urgent',
  routine: 'Routine',
}

/** What somebody has to do, most urgent first. */
export const showWork: Show = async (visit) => {
  const { matches } = await visit.desk.search('Task', { status: 'requested,on-hold,rejected', _count: '200' })
  const rank = (task: Stored) => URGENCY.indexOf(String(task.priority ?? 'routine'))
  const items = matches.toSorted((a, b) => rank(a) - rank(b))
  const people = await peopleIn(visit, items)
  const heads = ['Urgency', 'What', 'Person', 'By']
  return {
    title: 'Work',
    body:
      items.length === 0
        ? html`<p>Nothing is waiting.</p>`
        : html`<div class="table-scroll" tabindex="0" role="group" aria-label="Work, which may be wider than the page"><table class="nhsuk-table"><caption class="nhsuk-table__caption">${items.length} to do</caption>
<thead class="nhsuk-table__head"><tr>${heads.map((head) => html`<th class="nhsuk-table__header" scope="col">${head}</th>`)}</tr></thead>
<tbody class="nhsuk-table__body">${items.map((task) => row(task, people))}</tbody></table></div>`,
  }
}

function row(task: Stored, people: ReadonlyMap<string, PersonView>) {
  const person = people.get(text(task, 'for.reference') ?? '')
  const due = text(task, 'restriction.period.end')
  const kind = text(task, 'code.coding.code') ?? ''
  return html`<tr class="nhsuk-table__row"><td class="nhsuk-table__cell">${URGENCY_WORDS[String(task.priority ?? 'routine')]}</td>
<td class="nhsuk-table__cell">${text(task, 'description') ?? text(task, 'code.text') ?? kind.replaceAll('-', ' ')}${task.statusReason !== undefined && html`<br>${text(task, 'statusReason.text')}`}</td>
<td class="nhsuk-table__cell">${person && html`<a href="/pages/record/${person.id}">${person.listed}</a>`}</td>
<td class="nhsuk-table__cell">${due && dayInWords(due)}</td></tr>`
}

/** People whom the user may see; others stay without a name. */
async function peopleIn({ desk }: Visit, items: readonly Stored[]): Promise<ReadonlyMap<string, PersonView>> {
  const references = new Set(items.flatMap((task) => text(task, 'for.reference') ?? []))
  const people = new Map<string, PersonView>()
  for (const reference of references)
    try {
      people.set(reference, personView(await desk.read('Patient', reference.replace('Patient/', ''))))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
    }
  return people
}
