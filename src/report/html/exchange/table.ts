import type { ExchangeRef } from '../../../domain/exchange.ts'
import { html, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import { readablePath } from './readable-path.ts'
import { whoAskedWhom } from './section.ts'

/** Exchanges in brief, each with the way to all of it. */
export function exchangeTable(exchanges: readonly { readonly ref: ExchangeRef; readonly href: string }[]): Markup {
  return table({
    caption: 'Exchanges by the time at which each began',
    hideCaption: true,
    dense: true,
    columns: [{ head: 'Number' }, { head: 'Who asked whom' }, { head: 'Request' }, { head: 'Answer' }],
    rows: exchanges.map(({ ref, href }) => [
      html`<a href="${href}"><span class="nhsuk-u-visually-hidden">Exchange </span>${ref.number}</a>`,
      whoAskedWhom(ref),
      html`<code class="il-break">${ref.method} ${readablePath(ref.path)}</code>`,
      ref.status ?? `none: ${ref.failure}`,
    ]),
  })
}
