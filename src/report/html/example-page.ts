import type { ExchangeRef } from '../../domain/exchange.ts'
import type { ConformanceRecord, ExampleResult } from '../../verdict/record.ts'
import { people } from './exchange/people.ts'
import { exchangeSection } from './exchange/section.ts'
import { exchangeTable } from './exchange/table.ts'
import { counted } from './format.ts'
import type { Page } from './frame.ts'
import { PAGES } from './links.ts'
import { html, type Markup } from './markup.ts'
import { measurements, reason, stepList } from './requirement/example-summary.ts'
import { outcomeTag } from './tags.ts'
import { EXTENTS, OUTCOMES } from './words.ts'

/** Reads an evidence file by its digest; `undefined` when it is missing. */
export type ReadEvidence = (digest: string) => string | undefined

/** One example with everything that crossed the wire for it, in the order in which it happened. */
export function examplePage(example: ExampleResult, record: ConformanceRecord, read: ReadEvidence): Page {
  const { id, title, extent, outcome, requirement, where } = example
  const known = record.requirements.some((one) => one.requirement.id === requirement)
  return {
    path: PAGES.example(extent, id),
    title: `${id} ${OUTCOMES[outcome].words}, ${EXTENTS[extent]}`,
    trail: [
      { words: 'Report', path: PAGES.front },
      ...(known ? [{ words: requirement, path: PAGES.requirement(requirement) }] : []),
    ],
    body: html`<h1 class="nhsuk-heading-l il-title"><span class="nhsuk-caption-m">${id}, ${EXTENTS[extent]}</span> ${title} ${outcomeTag(outcome, record)}</h1>
${reason(example, '')}
${stepList(example)}
${measurements(example, record)}
${people(example, record)}
${where && html`<p class="il-quiet">Written in <code>${where}</code></p>`}
${exchanges(example.exchanges, read)}
`,
  }
}

function exchanges(refs: readonly ExchangeRef[], read: ReadEvidence): Markup {
  if (refs.length === 0)
    return html`<h2 id="exchanges">Exchanges</h2>
<p>Nothing crossed the wire for this example.</p>`
  const ordered = numbered(refs)
  return html`<h2 id="exchanges">${counted(refs.length, 'exchange')}, as they happened</h2>
<p>Secrets were removed before anything was written, and are shown as <code>[redacted]</code>.</p>
${exchangeTable(ordered.map(({ ref, anchor }) => ({ ref, href: `#${anchor}` })))}
${ordered.map(({ ref, anchor }) => exchangeSection(ref, anchor, read(ref.digest)))}`
}

/** By time. An example that was tried again has two exchanges of a number: the later ones get an anchor of their own. */
function numbered(refs: readonly ExchangeRef[]): readonly { readonly ref: ExchangeRef; readonly anchor: string }[] {
  const seen = new Map<number, number>()
  const ordered = refs.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt) || a.number - b.number)
  return ordered.map((ref) => {
    const earlier = seen.get(ref.number) ?? 0
    seen.set(ref.number, earlier + 1)
    return { ref, anchor: `exchange-${ref.number}${earlier > 0 ? `-again-${earlier}` : ''}` }
  })
}
