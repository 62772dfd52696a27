import { grouped } from '../format.ts'
import { html, type Markup } from '../markup.ts'

/** Characters of a body that a page shows; the evidence file has all of it. */
const SHOWN = 20_000

/** A body as a reader can read it: JSON spread over lines, anything else as it came, long ones cut with a word. */
export function bodyBlock(body: string, label: string): Markup {
  const readable = pretty(body)
  const cut = readable.length > SHOWN
  return html`<pre class="il-wire" tabindex="0" role="group" aria-label="${label}">${cut ? readable.slice(0, SHOWN) : readable}</pre>
${cut && html`<p class="il-quiet">The first ${grouped(SHOWN)} of ${grouped(readable.length)} characters. The evidence file has the rest.</p>`}`
}

function pretty(body: string): string {
  if (!/^\s*[[{]/.test(body)) return body
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
