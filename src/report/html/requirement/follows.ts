import type { ConformanceRecord, RequirementResult } from '../../../verdict/record.ts'
import { dateWords } from '../format.ts'
import { PAGES } from '../links.ts'
import { html, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import { verdictTag } from '../tags.ts'
import { CAUSES } from '../words.ts'
import { grounds } from './grounds.ts'

/** The verdict, why it is what it is, and who can change it. */
export function follows(result: RequirementResult, record: ConformanceRecord): Markup {
  const { verdict, cause, because, today, waiver, people = [] } = result
  return html`
<h2>What follows</h2>
<p>${verdictTag(verdict, record)} ${verdict === 'pass' && grounds(result, record)}</p>
${because && html`<p class="il-lines">${because}</p>`}
${cause && html`<p>${CAUSES[cause].means}. Usually put right by: ${CAUSES[cause].who}.</p>`}
${waiver && html`<p><strong class="nhsuk-tag nhsuk-tag--orange">Waived</strong> The buyer accepts this until ${dateWords(waiver.until)}: ${waiver.because}</p>`}${people.length > 0 && html`<h3>Resting on people</h3><p>No machine saw this. It is the word of those who are named.</p>${peopleTable(people)}`}${
  today &&
  html`<p>With the prison interface of today: ${verdictTag(today.verdict, record)} ${today.blockedBy.length > 0 && html`because of ${today.blockedBy.map((id, index) => html`${index > 0 && ', '}<a href="../${PAGES.readiness}#${id}">${id}</a>`)}.`}</p>
${today.because && html`<p class="il-lines">${today.because}</p>`}`
}`
}

function peopleTable(people: NonNullable<RequirementResult['people']>): Markup {
  return table({
    caption: 'What people decided or told',
    hideCaption: true,
    columns: [{ head: 'Who' }, { head: 'When' }, { head: 'What' }],
    rows: people.map(({ by, role, on, said }) => [`${by}, ${role}`, dateWords(on), said]),
  })
}
