import type { ExchangeRef } from '../../../domain/exchange.ts'
import { counted } from '../format.ts'
import { html, type Markup } from '../markup.ts'
import type { ReadEvidence } from './read.ts'
import { exchangeSection } from './section.ts'
import { exchangeTable } from './table.ts'

/** Exchanges by the time at which each began: first in brief, then each in full. */
export function exchangeList(refs: readonly ExchangeRef[], read: ReadEvidence): Markup {
  const ordered = numbered(refs)
  return html`<p>${counted(refs.length, 'exchange')}, by the time at which each began. Numbers were given as exchanges were recorded, so they need not rise. ${refs.some(({ direction }) => direction === 'incoming') && 'What the system asked about people of several examples at once stands on the page of each of them. '}Secrets were removed before anything was written, and are shown as <code>[redacted]</code>.</p>
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
