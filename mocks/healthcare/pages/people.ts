import { NHS_NUMBER, PRISON_NUMBER } from '../fhir/systems.ts'
import type { Desk } from './desk.ts'
import { html } from './markup.ts'
import { type PersonView, personView } from './person.ts'
import { table } from './table.ts'
import type { Show } from './visit.ts'

/** Where a record is looked for. Who was not found may be known under another number: nothing is guessed. */
export const showPeople: Show = async ({ desk, query, policies, session }) => {
  const wanted = (query.get('q') ?? '').trim()
  const found = wanted === '' ? [] : await peopleCalled(desk, wanted)
  return {
    title: 'Find a person',
    body: html`<form method="get" action="/pages/people" role="search">
<div class="nhsuk-form-group"><label class="nhsuk-label" for="q">NHS number, prison number or family name</label>
<input class="nhsuk-input nhsuk-input--width-20" id="q" name="q" type="search" value="${wanted}"></div>
<button class="nhsuk-button" type="submit">Find</button>
</form>
${wanted !== '' && results(wanted, found, (one) => policies.leadsTo(one, session.openedLast?.person))}`,
  }
}

async function peopleCalled(desk: Desk, wanted: string): Promise<readonly PersonView[]> {
  const number = wanted.replaceAll(' ', '')
  const query = /^\d{10}$/.test(number)
    ? { identifier: `${NHS_NUMBER}|${number}` }
    : /^[A-Za-z]\d{4}[A-Za-z]{2}$/.test(number)
      ? { identifier: `${PRISON_NUMBER}|${number.toUpperCase()}` }
      : { family: wanted }
  const { matches } = await desk.search('Patient', query)
  return matches.map(personView)
}

function results(wanted: string, found: readonly PersonView[], idOf: (person: PersonView) => string) {
  const count = found.length === 1 ? '1 person' : `${found.length} people`
  return html`<h2 class="nhsuk-heading-m" id="found">${found.length === 0 ? `Nobody found for “${wanted}”` : count}</h2>
${
  found.length > 0 &&
  table(
    'People found',
    ['Name', 'Born', 'NHS number', 'Prison number'],
    found.map((one) => [
      html`<a href="/pages/record/${idOf(one)}">${one.listed}</a>`,
      one.born,
      one.nhsNumber,
      one.prisonNumber,
    ]),
  )
}`
}
