import type { ConformanceRecord, RequirementResult } from '../../../verdict/record.ts'
import { counted, secondsWords } from '../format.ts'
import { documentTable } from '../front/documents.ts'
import { html, type Markup } from '../markup.ts'
import { EXTENTS } from '../words.ts'
import { exampleSummary } from './example-summary.ts'
import { todayTable } from './today-table.ts'

/** What was seen: every example that decides, then those under today's interface, then what people judged. */
export function seen(result: RequirementResult, record: ConformanceRecord): Markup {
  const { id } = result.requirement
  const own = record.examples.filter(({ requirement }) => requirement === id)
  const deciding = own.filter(({ extent }) => extent === 'target')
  const today = own.filter(({ extent }) => extent === 'today')
  const evidence = record.run.evidence.filter(({ requirement }) => requirement === id)
  return html`
<h2>What was seen</h2>
${evidence.length > 0 && html`<h3>Judged by people</h3>${documentTable(evidence)}`}
<h3>Examples that decide, ${EXTENTS.target}: ${deciding.length}</h3>
${deciding.length === 0 && html`<p>${nothingRun(result)}</p>`}
${deciding.map((example) => exampleSummary(example, record))}
${pooled(result, record)}
${
  today.length > 0 &&
  html`<h3>Examples ${EXTENTS.today}: ${today.length}</h3>
<p>These show how ready the prison side is. They never count against the system.</p>
${todayTable(today, record)}`
}`
}

/** Whether that is as it has to be: a requirement on paper has no example at all. */
function nothingRun({ requirement: { verifiedBy } }: RequirementResult): string {
  return verifiedBy === 'evidence'
    ? 'No example applies to this requirement: people decide it by documents.'
    : 'No example was run for this requirement.'
}

/** Limits that hold for 95 in 100 samples of the whole run, not for each example. */
function pooled({ requirement }: RequirementResult, record: ConformanceRecord): Markup | undefined {
  const own = record.pooled.filter(({ limit, extent }) => requirement.limits.includes(limit) && extent === 'target')
  if (own.length === 0) return undefined
  const items = own.map(({ limit, samples, needed, p95, outcome, because }) => {
    const name = record.run.limits.find(({ id }) => id === limit)?.name ?? limit
    const time = p95 === undefined ? 'nothing measured' : `${secondsWords(p95)} for 95 in 100`
    return html`<li>${name}: ${time}, from ${counted(samples, 'sample')}; at least ${needed} needed (${outcome}). ${because}</li>`
  })
  return html`<h3>Measured over the whole run</h3>
<p>Requirements that share a limit share its samples.</p><ul class="nhsuk-list nhsuk-list--bullet">${items}</ul>`
}
