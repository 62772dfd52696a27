import type { ConformanceRecord, RequirementResult } from '../../../verdict/record.ts'
import { PAGES } from '../links.ts'
import { html, type Markup } from '../markup.ts'
import { verdictTag } from '../tags.ts'
import { CAUSES } from '../words.ts'

/** The verdict, why it is what it is, and who can change it. */
export function follows({ verdict, cause, because, today }: RequirementResult, record: ConformanceRecord): Markup {
  return html`
<h2>What follows</h2>
<p>${verdictTag(verdict, record)} ${verdict === 'pass' && 'Every example that decides passed.'}</p>
${because && html`<p class="il-lines">${because}</p>`}
${cause && html`<p>${CAUSES[cause].means}. Usually put right by: ${CAUSES[cause].who}.</p>`}
${
  today &&
  html`<p>With the prison interface of today: ${verdictTag(today.verdict, record)} ${today.blockedBy.length > 0 && html`because of ${today.blockedBy.map((id, index) => html`${index > 0 && ', '}<a href="../${PAGES.readiness}#${id}">${id}</a>`)}.`}</p>
${today.because && html`<p class="il-lines">${today.because}</p>`}`
}`
}
