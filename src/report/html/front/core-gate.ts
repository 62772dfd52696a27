import type { ConformanceRecord } from '../../../verdict/record.ts'
import { PAGES } from '../links.ts'
import { html, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import { verdictTag } from '../tags.ts'

/** The requirements without which nothing else counts. */
export function coreGate(record: ConformanceRecord): Markup {
  const rows = record.requirements.filter(({ requirement }) => requirement.core && requirement.level === 'must')
  return html`
<h2 id="core">Core gate</h2>
<p>A system that misses one of these does not meet the specification, however many of the others it meets.</p>
${
  rows.length === 0
    ? html`<p>This run demanded no core requirement.</p>`
    : table({
        caption: 'Core requirements and their verdicts',
        hideCaption: true,
        columns: [{ head: 'Requirement' }, { head: 'What is asked' }, { head: 'Verdict' }],
        rows: rows.map(({ requirement, verdict }) => [
          html`<a href="${PAGES.requirement(requirement.id)}">${requirement.id}</a>`,
          requirement.text,
          verdictTag(verdict, record),
        ]),
      })
}`
}
