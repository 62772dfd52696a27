import { grouped } from '../format.ts'
import { html, type Markup } from '../markup.ts'

/** Characters of a body that a page shows; the evidence has all of it. */
const SHOWN = 2_000
/** A body of more characters is shown as it came: to spread it over lines for its beginning alone takes too long. */
const SPREAD = 100_000

/** The beginning of a body as a reader can read it: JSON spread over lines, anything else as it came. */
export function bodyBlock(body: string, label: string, file: string): Markup {
  const readable = body.length > SPREAD ? body : pretty(body)
  if (readable.length <= SHOWN) return block(readable, label)
  return html`${block(readable.slice(0, SHOWN), label)}
<p class="il-quiet">The first ${grouped(SHOWN)} of ${grouped(readable.length)} characters. <a href="${file}">All of it is in the evidence</a>.</p>`
}

function block(text: string, label: string): Markup {
  return html`<pre class="il-wire" tabindex="0" role="group" aria-label="${label}">${text}</pre>`
}

function pretty(body: string): string {
  if (!/^\s*[[{]/.test(body)) return body
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
