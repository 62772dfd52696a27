import { hash } from 'node:crypto'
import type { ExchangeRef, WireRequest, WireResponse } from '../../../domain/exchange.ts'
import { dateWords, durationWords } from '../format.ts'
import { PAGES } from '../links.ts'
import { html, type Markup } from '../markup.ts'
import { bodyBlock } from './body.ts'
import { type ReadEvidence, readExchange } from './read.ts'
import { readablePath } from './readable-path.ts'

const PARTIES = { healthcare: 'the healthcare system', prison: 'the prison', nhs: 'the NHS services' } as const

/** One exchange in full: who asked whom, the request, the answer, and where the bytes are. */
export function exchangeSection(ref: ExchangeRef, anchor: string, kept: ReturnType<ReadEvidence>): Markup {
  const { number, direction, method, path, status, failure, startedAt, durationMs, digest } = ref
  return html`<section class="il-exchange il-exchange--${direction}" id="${anchor}">
<h3>Exchange ${number}: ${whoAskedWhom(ref)}</h3>
<p class="il-quiet">${dateWords(startedAt)}, ${durationWords(durationMs)}. Evidence: ${kept && html`line ${kept.line} of `}<a href="../../${PAGES.evidence}">${PAGES.evidence}</a>, SHA-256 <span class="il-digest">${digest}</span></p>
<p><code class="il-break">${method} ${readablePath(path)}</code> → <strong>${status ?? `no complete answer (${failure})`}</strong></p>
${evidence(ref, kept?.text)}
</section>
`
}

/** Who asked whom, in words. What goes to a control plane arranges an example or looks at what the prison sees. */
export function whoAskedWhom({ direction, party, path }: ExchangeRef): string {
  if (direction === 'incoming') return `The system to ${PARTIES[party]}`
  if (path.startsWith('/control/')) return `Interlock to its simulator of ${PARTIES[party]}`
  return `Interlock to ${PARTIES[party]}`
}

function evidence({ digest }: ExchangeRef, text: string | undefined): Markup {
  if (text === undefined) return warning('This exchange is missing from the evidence. What it held cannot be shown.')
  const found = hash('sha256', text)
  if (found !== digest)
    return warning(`This exchange was changed after the run: its digest is now ${found}. It is not shown.`)
  const exchange = readExchange(text)
  if (!exchange) return warning('What the evidence holds here is not an exchange. It is not shown.')
  const { request, response, failure } = exchange
  const file = `../../${PAGES.evidence}`
  return html`<h4>Request</h4>
${requestPart(request, file)}
<h4>Answer</h4>
${response ? responsePart(response, file) : html`<p>No complete answer: ${failure?.message ?? 'no reason was recorded'}</p>`}`
}

function requestPart({ method, url, headers, body }: WireRequest, file: string): Markup {
  return html`<pre class="il-wire" tabindex="0" role="group" aria-label="Request line and headers">${method} ${url}${headerLines(headers)}</pre>
${body ? bodyBlock(body, 'Body of the request', file) : html`<p class="il-quiet">No body.</p>`}`
}

function responsePart({ status, headers, body }: WireResponse, file: string): Markup {
  return html`<pre class="il-wire" tabindex="0" role="group" aria-label="Status and headers">${status}${headerLines(headers)}</pre>
${body ? bodyBlock(body, 'Body of the answer', file) : html`<p class="il-quiet">No body.</p>`}`
}

function headerLines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `\n${name}: ${value}`)
    .join('')
}

function warning(words: string): Markup {
  return html`<p class="il-warning"><strong>${words}</strong></p>`
}
