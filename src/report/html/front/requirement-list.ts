import type { ConformanceRecord } from '../../../verdict/record.ts'
import { PAGES } from '../links.ts'
import { html, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import { verdictTag } from '../tags.ts'

/** Every requirement that the run demanded, with both verdicts. */
export function requirementList(record: ConformanceRecord): Markup {
  const withToday = record.requirements.some(({ today }) => today)
  return html`
<h2 id="requirements">Every requirement</h2>
<p>${withToday && 'Only the column “Verdict” decides. '}${withToday && html`The last column says what happens with the prison interface as it is today: it shows <a href="${PAGES.readiness}">how ready the prison side is</a> and never counts against the system.`}</p>
${table({
  caption: 'Every requirement with its verdict',
  hideCaption: true,
  columns: [
    { head: 'Requirement' },
    { head: 'What is asked' },
    { head: 'Level' },
    { head: 'Verdict' },
    ...(withToday ? [{ head: 'Today' }] : []),
  ],
  rows: record.requirements.map(({ requirement, verdict, today }) => [
    html`<a href="${PAGES.requirement(requirement.id)}">${requirement.id}</a>`,
    requirement.text,
    `${requirement.level.toUpperCase()}${requirement.core ? ', core' : ''}`,
    verdictTag(verdict, record),
    ...(withToday ? [today ? verdictTag(today.verdict, record) : 'Not run'] : []),
  ]),
})}`
}
