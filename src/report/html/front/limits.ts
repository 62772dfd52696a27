import type { ConformanceRecord, PooledLimit } from '../../../verdict/record.ts'
import { limitWords, secondsWords } from '../format.ts'
import { html, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import { GRADES } from '../words.ts'

/** The limits in force and where each comes from: a reader must see which of them nobody has adopted yet. */
export function limits({ run, pooled, requirements }: ConformanceRecord): Markup {
  const used = new Set(requirements.flatMap(({ requirement }) => requirement.limits))
  const shown = run.limits.filter(({ id }) => used.has(id))
  if (shown.length === 0) return html``
  const proposed = shown.filter(({ id, grade }) => (grade === 'P' || grade === 'U') && !run.adoptedLimits.includes(id))
  return html`
<h2 id="limits">Limits in force</h2>
${
  proposed.length > 0 &&
  html`<p>${proposed.length} of these ${shown.length} limits are <strong>proposed</strong> by this specification or unconfirmed. Missing one of those alone is reported as over a proposed limit and is no fail until a tender adopts the limit by name.</p>`
}${run.mode === 'rehearsal' && html`<p><strong>The values are those of a rehearsal</strong>, shorter and smaller than those of the specification.</p>`}
${table({
  caption: 'Limits in force',
  hideCaption: true,
  columns: [
    { head: 'Limit' },
    { head: 'Value', numeric: true },
    { head: 'Standing' },
    { head: 'Why' },
    { head: 'Measured' },
  ],
  rows: shown.map((limit) => [
    limit.name,
    html`${limitWords(limit)}${limit.statistic === 'p95' && html` <span class="il-quiet">for 95 in 100</span>`}`,
    run.adoptedLimits.includes(limit.id) ? 'adopted by the tender' : (GRADES[limit.grade] ?? limit.grade),
    html`${limit.because}${limit.source && html` <span class="il-quiet">Source: ${limit.source}</span>`}`,
    measured(pooled.find((one) => one.limit === limit.id && one.extent === 'target')),
  ]),
})}`
}

function measured(pooled: PooledLimit | undefined): string {
  if (!pooled) return 'in each example'
  const sample = `${pooled.samples} of ${pooled.needed} samples`
  return pooled.p95 === undefined ? sample : `${secondsWords(pooled.p95)} (${sample})`
}
