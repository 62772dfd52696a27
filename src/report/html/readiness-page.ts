import type { ReadinessFacts } from '../../domain/run-facts.ts'
import type { ConformanceRecord } from '../../verdict/record.ts'
import { citationText } from './citation.ts'
import { counted, dateWords } from './format.ts'
import type { Page } from './frame.ts'
import { PAGES } from './links.ts'
import { html, type Markup } from './markup.ts'
import { STATUSES } from './statuses.ts'
import { table } from './table.ts'
import { outcomeTag } from './tags.ts'

/** What the prison side would have to offer, what it offers today, and what that stops. Never held against a bid. */
export function readinessPage(record: ConformanceRecord): Page {
  const { readiness, readinessDrift } = record
  return {
    path: PAGES.readiness,
    title: 'Readiness of the prison side',
    trail: [{ words: 'Report', path: PAGES.front }],
    body: html`<h1 class="nhsuk-heading-xl il-title">Readiness of the prison side</h1>
<p class="nhsuk-lede-text">A healthcare system cannot share what the prison side does not offer. This page lists what is needed, what is known of it, and what it stops. None of it counts against the system under test.</p>
${summary(record)}
${readinessDrift.length > 0 && html`<div class="il-warning"><h2>What happened differs from this list</h2><ul class="nhsuk-list nhsuk-list--bullet">${readinessDrift.map((line) => html`<li>${line}</li>`)}</ul></div>`}
<h2>What is needed</h2>
${readiness.map((one) => dependency(one, record))}
`,
  }
}

function summary({ readiness, examples }: ConformanceRecord): Markup {
  const count = (status: ReadinessFacts['status']) => readiness.filter((one) => one.status === status).length
  const today = examples.filter(({ extent }) => extent === 'today')
  const blocked = today.filter(({ outcome }) => outcome === 'blocked').length
  return html`<p><strong>${count('absent')} of ${readiness.length} absent, ${count('partial')} partly there, ${count('present')} there.</strong> ${
    today.length === 0
      ? 'This run did not try the examples with the prison interface of today.'
      : `With the prison interface of today, ${blocked} of ${counted(today.length, 'example')} cannot be run.`
  }</p>
<p>The interface of today assumes a role for healthcare with the permissions of the escort-custody and private-prison roles together. No such role exists: without it, no example could be run at all.</p>`
}

function dependency(
  { id, title, status, requirements, examples, citation, seen }: ReadinessFacts,
  record: ConformanceRecord,
): Markup {
  const known = new Set(record.requirements.map(({ requirement }) => requirement.id))
  const { words, colour } = STATUSES[status]
  const links = requirements.map(
    (one, index) =>
      html`${index > 0 && ', '}${known.has(one) ? html`<a href="${PAGES.requirement(one)}">${one}</a>` : html`${one} <span class="il-quiet">(not in this run)</span>`}`,
  )
  return html`<section class="il-dependency" id="${id}">
<h3>${id}: ${title} <strong class="nhsuk-tag nhsuk-tag--${colour}">${words}</strong></h3>
<dl class="il-card-list">
<dt>Read on</dt><dd>${dateWords(seen)}</dd>
<dt>Source</dt><dd>${citationText(citation)}</dd>
<dt>Requirements that need it</dt><dd>${links.length > 0 ? links : 'none'}</dd>
</dl>
${blockedExamples(id, examples, record)}
</section>
`
}

function blockedExamples(id: string, listed: readonly string[], record: ConformanceRecord): Markup {
  const blocked = new Set(record.blocked.filter(({ dependency }) => dependency === id).map(({ example }) => example))
  const shown = record.examples.filter(
    (example) => example.extent === 'today' && (blocked.has(example.id) || listed.includes(example.id)),
  )
  if (shown.length === 0) return html`<p class="il-quiet">${nothingStopped(listed, record)}</p>`
  return table({
    caption: `Examples that ${id} stops today`,
    columns: [{ head: 'Example' }, { head: 'What happened today' }],
    rows: shown.map((example) => [
      html`<a href="${PAGES.example('today', example.id)}">${example.id}</a> ${example.title}`,
      outcomeTag(example.outcome, record),
    ]),
  })
}

/** That nothing was stopped is no finding where nothing was tried. */
function nothingStopped(listed: readonly string[], { examples }: ConformanceRecord): string {
  if (examples.some(({ extent }) => extent === 'today')) return 'It stops no example of this run.'
  const needing = new Set(listed)
  const count = examples.filter(({ extent, id }) => extent === 'target' && needing.has(id)).length
  return `Not tried in this run; ${counted(count, 'example')} of it ${count === 1 ? 'needs' : 'need'} it.`
}
