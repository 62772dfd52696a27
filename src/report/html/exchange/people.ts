import { CAST, personFor } from '../../../domain/people.ts'
import type { ConformanceRecord, ExampleResult } from '../../../verdict/record.ts'
import { dateWords } from '../format.ts'
import { html, type Markup } from '../markup.ts'
import { table } from '../table.ts'

/** Who a name in the steps stands for on the wire, so that a reader can find the person in the exchanges. */
export function people({ steps, extent, id }: ExampleResult, { run }: ConformanceRecord): Markup | undefined {
  if (run.knownPeople) return known(run.knownPeople.filter(({ example }) => example === `${extent}/${id}`))
  const text = steps.map((step) => step.text).join('\n')
  const named = CAST.filter((name) => new RegExp(`\\b${name}\\b`).test(text))
  if (named.length === 0) return undefined
  const rows = named.map((name) => {
    const person = personFor(name, { seed: run.seed, runNumber: run.runNumber, example: `${extent}/${id}` })
    return [name, person.family, dateWords(person.birthDate), person.prisonNumber, person.nhsNumber]
  })
  return html`<h2>People in this example</h2>
${table({
  caption: 'People in this example, all invented',
  hideCaption: true,
  columns: [{ head: 'Name' }, { head: 'Surname' }, { head: 'Born' }, { head: 'Prison number' }, { head: 'NHS number' }],
  rows,
})}`
}

/** People of a candidate are never shown but by their place in its list. */
function known(own: NonNullable<ConformanceRecord['run']['knownPeople']>): Markup | undefined {
  if (own.length === 0) return undefined
  return html`<h2>People in this example</h2>
${table({
  caption: 'People in this example, from the list of the system',
  hideCaption: true,
  columns: [{ head: 'Name' }, { head: 'In the evidence' }],
  rows: own.map(({ name, who }) => [name, who]),
})}`
}
