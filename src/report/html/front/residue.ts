import type { ConformanceRecord } from '../../../verdict/record.ts'
import { html, type Markup } from '../markup.ts'
import { table } from '../table.ts'

/** What the run made at the system and did not take away again: whoever lends a system wants it back as it was. */
export function residue({ residue: left = [] }: ConformanceRecord): Markup {
  if (left.length === 0) return html``
  return html`
<h2 id="residue">Left at the system</h2>
<p>The run made these and did not take them away again. What the system made by itself because of them is not listed.</p>
${table({
  caption: 'Left at the system by this run',
  hideCaption: true,
  columns: [{ head: 'Type' }, { head: 'How many', numeric: true }, { head: 'As the system named them' }],
  rows: left.map(({ type, entries }) => [type, String(entries.length), entries.join(', ')]),
})}`
}
