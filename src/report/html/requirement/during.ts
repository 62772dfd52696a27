import type { ExchangeRef } from '../../../domain/exchange.ts'
import { html, type Markup } from '../markup.ts'

/** The exchanges of a step as links, numbers that follow each other as one span: `exchanges 3 to 9, 14`. */
export function during(numbers: readonly number[], all: readonly ExchangeRef[], page: string): Markup {
  const known = new Set(all.map(({ number }) => number))
  const link = (number: number) =>
    known.has(number) ? html`<a href="${page}#${anchorOf(number, all)}">${number}</a>` : html`${number}`
  const spans = spansOf(numbers).map(([first, last], index) => {
    const to = last > first && html` to ${link(last)}`
    return html`${index > 0 && ', '}${link(first)}${to}`
  })
  return html`${numbers.length === 1 ? 'exchange' : 'exchanges'} ${spans}`
}

/** An example that was tried again has two exchanges of a number; the steps that are shown are those of the last try. */
function anchorOf(number: number, all: readonly ExchangeRef[]): string {
  const earlier = all.filter((one) => one.number === number).length - 1
  return `exchange-${number}${earlier > 0 ? `-again-${earlier}` : ''}`
}

/** Rising numbers as first and last of each unbroken row. */
function spansOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const spans: [number, number][] = []
  for (const number of numbers) {
    const open = spans.at(-1)
    if (open?.[1] === number - 1) open[1] = number
    else spans.push([number, number])
  }
  return spans
}
