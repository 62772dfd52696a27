import type { ConformanceRecord, Tally } from '../../../verdict/record.ts'
import { html, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import { areaWords, tallyWords } from '../words.ts'

const WIDTH = 300
const HEIGHT = 22

/** The MUSTs of each area, counted in figures with a bar beside them. */
export function areas({ byArea, outcome, run }: ConformanceRecord): Markup {
  if (outcome === 'void') return html``
  const tallies = Object.entries(byArea)
  const most = Math.max(1, ...tallies.map(([, { total }]) => total))
  return html`
<h2 id="areas">MUSTs by area</h2>
${patterns()}
<p class="il-legend">${key('met', run.mode === 'rehearsal' ? 'Met in rehearsal' : 'Met')} ${key('not-met', 'Not met')} ${key('not-shown', 'Not shown')}</p>
${table({
  caption: 'MUSTs by area',
  hideCaption: true,
  columns: [
    { head: 'Area' },
    { head: 'Picture' },
    { head: 'Met', numeric: true },
    { head: 'Not met', numeric: true },
    { head: 'Not shown', numeric: true },
    { head: 'Total', numeric: true },
  ],
  rows: tallies.map(([area, tally]) => [
    areaWords(area),
    bar(tally, most),
    tally.met,
    tally.notMet,
    tally.notShown,
    tally.total,
  ]),
})}`
}

/** A stacked bar as long as its share of the largest area. Filled, striped and empty differ without colour. */
function bar(tally: Tally, most: number): Markup {
  const unit = (WIDTH - 2) / most
  const parts: readonly (readonly [string, number])[] = [
    ['met', tally.met],
    ['not-met', tally.notMet],
    ['not-shown', tally.notShown],
  ]
  let x = 1
  const drawn = parts.map(([kind, count]) => {
    const width = count * unit
    const rect = html`<rect class="il-bar il-bar--${kind}" x="${rounded(x)}" y="1" width="${rounded(width)}" height="${HEIGHT - 2}"/>`
    x += width
    return count > 0 && rect
  })
  return html`<svg class="il-chart" role="img" aria-label="${tallyWords(tally)}" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${drawn}</svg>`
}

function key(kind: string, words: string): Markup {
  return html`<span class="il-legend__item"><svg aria-hidden="true" viewBox="0 0 22 22" width="22" height="22"><rect class="il-bar il-bar--${kind}" x="1" y="1" width="20" height="20"/></svg> ${words}</span>`
}

function patterns(): Markup {
  return html`<svg class="il-patterns" aria-hidden="true" width="0" height="0"><defs><pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="il-stripe-ground" width="6" height="6"/><rect class="il-stripe" width="3" height="6"/></pattern></defs></svg>`
}

function rounded(value: number): number {
  return Number(value.toFixed(2))
}
