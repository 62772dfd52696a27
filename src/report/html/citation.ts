import { html, type Markup } from './markup.ts'

/** A source in words: words that stand in backticks as code, and an address as a link. */
export function citationText(citation: string): Markup {
  const parts = citation.split(/(`[^`]*`|https:\/\/[^\s,;)]+)/)
  return html`${parts.map((part) => {
    if (part.startsWith('https://')) return html`<a href="${part}" rel="noreferrer">${part}</a>`
    return part.startsWith('`') ? html`<code>${part.slice(1, -1)}</code>` : part
  })}`
}
