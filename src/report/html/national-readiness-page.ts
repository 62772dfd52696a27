import type { ReadinessFacts } from '../../domain/run-facts.ts'
import type { ConformanceRecord, Offered } from '../../verdict/record.ts'
import { citationText } from './citation.ts'
import { dateWords } from './format.ts'
import type { Page } from './frame.ts'
import { cast } from './front/cast.ts'
import { documents } from './front/documents.ts'
import { limits } from './front/limits.ts'
import { provenance } from './front/provenance.ts'
import { PAGES } from './links.ts'
import { html, type Markup } from './markup.ts'
import { STATUSES } from './statuses.ts'
import { table } from './table.ts'
import { verdictTag } from './tags.ts'
import { outcomeWords } from './words.ts'

interface Item {
  readonly dependency: ReadinessFacts
  readonly seen: Offered
  readonly passed: number
  readonly examples: number
  readonly result?: ConformanceRecord['requirements'][number]
}

function itemsOf({ readiness, national = [], requirements }: ConformanceRecord): readonly Item[] {
  return readiness.map((dependency) => {
    const found = national.find((one) => one.dependency === dependency.id)
    const { seen, passed, examples } = found ?? { seen: 'not shown', passed: 0, examples: 0 }
    const result = requirements.find(({ requirement }) => requirement.id === dependency.row)
    return { dependency, seen, passed, examples, ...(result ? { result } : {}) }
  })
}

/**
 * The first page of a run whose candidate is a prison side: what healthcare needs of it, what is on record of each thing
 * and when that was read, and what this run saw and when.
 */
export function nationalReadinessPage(record: ConformanceRecord): Page {
  const all = itemsOf(record)
  return {
    path: PAGES.front,
    title: `Readiness of the prison side: ${record.run.candidate.name}`,
    trail: [],
    body: html`${heading(record, all)}
${differences(record, all)}
<h2 id="needed">What healthcare needs, and what is there</h2>
${overview(record, all)}
<h2 id="each">Each in turn</h2>
${all.map((one) => section(one, record))}
${meaning()}
${cast(record)}${limits(record)}${documents(record)}${provenance(record)}
`,
  }
}

function heading(record: ConformanceRecord, all: readonly Item[]): Markup {
  const { run, outcome, because, end } = record
  const stopped = [end.target?.unreachable, end.target?.misconfigured].filter((one) => one !== undefined)
  const told = [...(outcome === 'void' || outcome === 'partial' ? because.slice(0, 10) : []), ...stopped]
  return html`<h1 class="nhsuk-heading-xl il-title"><span class="nhsuk-caption-l">${run.candidate.name} ${run.candidate.version}</span> Readiness of the prison side</h1>
<div class="il-outcome il-outcome--open">
<h2 class="nhsuk-heading-l il-outcome__words">${outcome === 'void' ? outcomeWords(record) : countWords(all)}</h2>
${outcome !== 'void' && html`<p class="il-outcome__tally">${outcomeWords(record)}</p>`}
${told.length > 0 && html`<ul class="nhsuk-list nhsuk-list--bullet">${told.map((line) => html`<li class="il-lines">${line}</li>`)}</ul>`}
</div>
<p class="nhsuk-lede-text">A healthcare system cannot share what the prison side does not offer. The recommendation to the prison side asks for its half; this page shows, item by item, how far it is.</p>
<p>Seen on ${dateWords(run.startedAt)}, ${run.mode === 'rehearsal' ? 'in a rehearsal with short limits: this is not evidence' : 'with the full limits'}. Interlock played the healthcare system. ${run.candidate.reference && html`<strong>The prison side was a simulator of Interlock</strong>, and nothing here is a finding about any service that HMPPS runs.`}</p>`
}

function countWords(all: readonly Item[]): string {
  const count = (wanted: Offered) => all.filter(({ seen }) => seen === wanted).length
  const notShown = count('not shown')
  return `${count('present')} of ${all.length} there, ${count('partial')} partly there, ${count('absent')} absent${notShown > 0 ? `, ${notShown} not shown` : ''}`
}

/** What is on record can be out of date, and so can what was seen: the dates say which is younger. */
function differences({ run }: ConformanceRecord, all: readonly Item[]): Markup {
  const differing = all.filter(({ dependency, seen }) => seen !== 'not shown' && seen !== dependency.status)
  if (differing.length === 0)
    return html`<p>What was seen agrees with what is on record for every item that was shown.</p>`
  return html`<div class="il-warning"><h2>What was seen differs from what is on record</h2><ul class="nhsuk-list nhsuk-list--bullet">${differing.map(
    ({ dependency: { id, title, status, seen: read }, seen }) =>
      html`<li>${id}, ${title}: on record ${STATUSES[status].words.toLowerCase()} (read on ${dateWords(read)}), seen ${STATUSES[seen].words.toLowerCase()} (${dateWords(run.startedAt)})</li>`,
  )}</ul></div>`
}

function overview({ run }: ConformanceRecord, all: readonly Item[]): Markup {
  return table({
    caption: 'What healthcare needs of the prison side',
    hideCaption: true,
    columns: [
      { head: 'Needed' },
      { head: 'On record' },
      { head: 'Seen in this run' },
      { head: 'Examples passed', numeric: true },
    ],
    rows: all.map(({ dependency: { id, title, status, seen: read }, seen, passed, examples }) => [
      html`<a href="#${id}">${id}</a> ${title}`,
      html`${statusTag(status)}<br><span class="il-quiet">read on ${dateWords(read)}</span>`,
      html`${statusTag(seen)}<br><span class="il-quiet">${dateWords(run.startedAt.slice(0, 10))}</span>`,
      examples === 0 ? 'none run' : `${passed} of ${examples}`,
    ]),
  })
}

function statusTag(status: Offered): Markup {
  const { words, colour } = STATUSES[status]
  return html`<strong class="nhsuk-tag nhsuk-tag--${colour}">${words}</strong>`
}

function section({ dependency, seen, result }: Item, record: ConformanceRecord): Markup {
  const { id, title, status, requirements, citation, seen: read } = dependency
  const asked = result?.requirement
  return html`<section class="il-dependency" id="${id}">
<h3>${id}: ${title} ${statusTag(seen)}</h3>
<dl class="il-card-list">
${
  result &&
  asked &&
  html`<dt>What is asked</dt><dd><a href="${PAGES.requirement(asked.id)}">${asked.id}</a> ${asked.text} (${asked.level.toUpperCase()}${asked.core && ', core'})</dd>
<dt>What was seen on ${dateWords(record.run.startedAt.slice(0, 10))}</dt><dd>${verdictTag(result.verdict, record)} <span class="il-lines">${result.because}</span></dd>`
}
<dt>On record</dt><dd>${STATUSES[status].words}, read on ${dateWords(read)}: ${citationText(citation)}</dd>
<dt>Healthcare requirements that need it</dt><dd>${requirements.join(', ') || 'none'}</dd>
</dl>
</section>
`
}

function meaning(): Markup {
  return html`<h2 id="meaning">What this page means</h2>
<ul class="nhsuk-list nhsuk-list--bullet">
<li>“There” means that every example of the requirement passed; “partly there” that some did; “absent” that none did.</li>
<li>“Not shown” means that nobody could look, for example because no person was known or because the prison's own staff would have had to act.</li>
<li>It is evidence about this run. It is not certification, and not a statement by HSSIB, NHS England or HMPPS.</li>
<li>The operations that are asked for are proposals. What is on record comes from the published source of the existing service, on the date given.</li>
</ul>`
}
