import type { Limit } from '../../../domain/limits.ts'
import type { ConformanceRecord } from '../../../verdict/record.ts'
import { counted, limitWords, specifiedWords } from '../format.ts'
import { html, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import { standing } from '../words.ts'
import { measured } from './measured.ts'

/**
 * The limits in force and where each comes from: a reader must see which of them nobody has adopted yet, and that
 * standing and reason belong to the value of the specification, whatever a rehearsal made of it.
 */
export function limits(record: ConformanceRecord): Markup {
  const { run, requirements } = record
  const used = new Set(requirements.flatMap(({ requirement }) => requirement.limits))
  const shown = run.limits.filter(({ id }) => used.has(id))
  if (shown.length === 0) return html``
  const proposed = shown.filter(({ id, grade }) => (grade === 'P' || grade === 'U') && !run.adoptedLimits.includes(id))
  const own = ownValues(record, shown)
  return html`
<h2 id="limits">Limits in force</h2>
${
  proposed.length > 0 &&
  html`<p>${proposed.length} of these ${shown.length} limits are <strong>proposed</strong> by this specification or unconfirmed. Missing one of those alone is reported as over a proposed limit and is no fail until a tender adopts the limit by name.</p>`
}${own && html`<p><strong>${own.words}</strong> Standing and reason belong to the value of the specification.</p>`}
<p>A limit for 95 in 100 is judged once over all of its samples in the run: requirements that share a limit share its samples.</p>
${table({
  caption: 'Limits in force',
  hideCaption: true,
  columns: [
    { head: 'Limit' },
    { head: 'Specification', numeric: true },
    ...(own ? [{ head: own.head, numeric: true }] : []),
    { head: 'Standing' },
    { head: 'Why' },
    { head: 'Measured' },
  ],
  rows: shown.map((limit) => [
    limit.name,
    html`${specifiedWords(limit, run.mode) ?? 'not recorded'}${limit.statistic === 'p95' && html` <span class="il-quiet">for 95 in 100</span>`}`,
    ...(own ? [limitWords(limit)] : []),
    standing(limit, run),
    html`${limit.because}${limit.source && html` <span class="il-quiet">Source: ${limit.source}</span>`}`,
    measured(limit, record),
  ]),
})}`
}

/** The column of the values that the run itself used, where they are others: in every rehearsal, and where tightened. */
function ownValues({ run: { mode } }: ConformanceRecord, shown: readonly Limit[]) {
  const other = shown.filter(({ value, specified }) => specified !== undefined && specified !== value).length
  if (mode === 'assessment')
    return other === 0
      ? undefined
      : { head: 'This run', words: `The system holds itself to a tighter value for ${counted(other, 'limit')}.` }
  const known = shown.every(({ specified }) => specified !== undefined)
  const words = known
    ? `The values of this rehearsal are no requirement: ${other} of ${shown.length} differ from those of the specification.`
    : 'The values of this rehearsal are no requirement. Its record does not hold those of the specification.'
  return { head: 'This rehearsal', words }
}
