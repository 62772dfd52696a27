import type { ConformanceRecord, RequirementResult } from '../../../verdict/record.ts'
import { PAGES } from '../links.ts'
import { html, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import { verdictTag } from '../tags.ts'
import { CAUSES, capitalised } from '../words.ts'

const LEVELS = ['must', 'should', 'may']

/** What failed and why, before what could not be shown and why. */
export function failures(record: ConformanceRecord): Markup {
  const failed = inOrder(record, (one) => one.verdict === 'fail')
  const open = inOrder(record, (one) => !['fail', 'pass', 'not-applicable'].includes(one.verdict))
  return html`
<h2 id="failed">What was not met</h2>
${failed.length === 0 ? html`<p>Nothing that was run was found not to be met.</p>` : failed.map((one) => card(one, record))}
<h2 id="not-shown">What was not shown</h2>
${
  open.length === 0
    ? html`<p>Every requirement was shown to be met or not met.</p>`
    : html`<p>These are neither met nor failed. A requirement that was not shown is never counted as met.</p>
${table({
  caption: 'Requirements that were not shown',
  hideCaption: true,
  columns: [{ head: 'Requirement' }, { head: 'Verdict' }, { head: 'Why' }, { head: 'Who usually acts next' }],
  rows: open.map((one) => [
    html`<a href="${PAGES.requirement(one.requirement.id)}">${one.requirement.id}</a> (${one.requirement.level.toUpperCase()})`,
    verdictTag(one.verdict, record),
    html`<span class="il-lines">${one.because ?? (one.cause && CAUSES[one.cause].means)}</span>`,
    one.cause && capitalised(CAUSES[one.cause].who),
  ]),
})}`
}`
}

/** MUSTs before the others; the record is in catalogue order already. */
function inOrder({ requirements }: ConformanceRecord, keep: (one: RequirementResult) => boolean) {
  return requirements
    .filter(keep)
    .toSorted((a, b) => LEVELS.indexOf(a.requirement.level) - LEVELS.indexOf(b.requirement.level))
}

function card(one: RequirementResult, record: ConformanceRecord): Markup {
  const { id, level, core, text } = one.requirement
  const failed = record.examples.filter(
    (example) => example.requirement === id && example.extent === 'target' && example.outcome === 'failed',
  )
  const cause = one.cause && CAUSES[one.cause]
  return html`<div class="nhsuk-card il-failure"><div class="nhsuk-card__content">
<h3 class="nhsuk-card__heading nhsuk-heading-m"><a class="nhsuk-card__link" href="${PAGES.requirement(id)}">${id}</a> ${verdictTag(one.verdict, record)} <span class="il-level">${level.toUpperCase()}${core && ', core'}</span></h3>
<dl class="il-card-list">
<dt>What was asked</dt><dd>${text}</dd>
<dt>What was seen</dt><dd class="il-lines">${one.because ?? cause?.means}</dd>
${
  cause &&
  html`<dt>What follows</dt><dd>${cause.means}.</dd>
<dt>Who usually puts this right</dt><dd>${capitalised(cause.who)}.</dd>`
}
${failed.length > 0 && html`<dt>Evidence</dt><dd>${failed.map((example) => html`<a href="${PAGES.example('target', example.id)}">${example.id}</a> `)}</dd>`}
</dl>
</div></div>
`
}
