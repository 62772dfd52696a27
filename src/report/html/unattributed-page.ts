import type { ExchangeRef } from '../../domain/exchange.ts'
import type { Extent } from '../../domain/stage.ts'
import { exchangeTable } from './exchange/table.ts'
import type { Page } from './frame.ts'
import { PAGES, up } from './links.ts'
import { html } from './markup.ts'
import { EXTENTS } from './words.ts'

/**
 * Exchanges of the run that belong to no example, such as its preflight and asking for news when there is none. There
 * can be thousands, so each leads straight to its evidence file.
 */
export function unattributedPage(extent: Extent, refs: readonly ExchangeRef[]): Page {
  const path = PAGES.unattributed(extent)
  const ordered = refs.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt) || a.number - b.number)
  return {
    path,
    title: `Exchanges that no example owns, ${EXTENTS[extent]}`,
    trail: [{ words: 'Report', path: PAGES.front }],
    body: html`<h1 class="nhsuk-heading-l il-title"><span class="nhsuk-caption-m">${EXTENTS[extent]}</span> Exchanges that no example owns</h1>
<p>These belong to the run as a whole: what Interlock asked before the first example, and calls of the system that name no person, for example for news when there was none.</p>
${exchangeTable(ordered.map((ref) => ({ ref, href: up(path) + PAGES.evidence(ref.digest) })))}
`,
  }
}
