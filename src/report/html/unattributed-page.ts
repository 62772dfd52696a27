import type { ExchangeRef } from '../../domain/exchange.ts'
import type { CandidateRole } from '../../domain/run-facts.ts'
import type { Extent } from '../../domain/stage.ts'
import { exchangeList } from './exchange/list.ts'
import type { ReadEvidence } from './exchange/read.ts'
import { grouped } from './format.ts'
import type { Page } from './frame.ts'
import { PAGES } from './links.ts'
import { html } from './markup.ts'
import { extentWords } from './words.ts'

/** Exchanges that the page shows. */
const SHOWN = 500

/**
 * Exchanges of the run that belong to no example, such as its preflight and asking for news when there is none. There
 * can be thousands, so the page shows the first of them; the evidence has all.
 */
export function unattributedPage(
  extent: Extent,
  refs: readonly ExchangeRef[],
  read: ReadEvidence,
  role: CandidateRole,
): Page {
  const ordered = refs.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt) || a.number - b.number)
  return {
    path: PAGES.unattributed(extent),
    title: `Exchanges that no example owns, ${extentWords(extent, role)}`,
    trail: [{ words: 'Report', path: PAGES.front }],
    body: html`<h1 class="nhsuk-heading-l il-title"><span class="nhsuk-caption-m">${extentWords(extent, role)}</span> Exchanges that no example owns</h1>
<p>These belong to the run as a whole: what Interlock asked before the first example, and calls of the system that name no person, for example for news when there was none.</p>
<h2>Exchanges</h2>
${refs.length > SHOWN && html`<p>The first ${grouped(SHOWN)} of ${grouped(refs.length)}.</p>`}
${exchangeList(ordered.slice(0, SHOWN), read)}
`,
  }
}
