import type { ComparedRun } from '../../verdict/comparable.ts'
import type { ConformanceRecord } from '../../verdict/record.ts'
import { dateWords } from '../html/format.ts'
import { type Content, html, type Markup } from '../html/markup.ts'
import { type Stamp, stampsOf } from '../html/stamps.ts'
import { table } from '../html/table.ts'

/** A run under a name that we gave it: nothing that a supplier wrote can be taken for another's. */
export interface NamedRun extends ComparedRun {
  /** For example `Bid 2`. */
  readonly label: string
}

/** What a reader must know before believing the page. What only some runs have is said with their labels. */
export function stampsOfAll(runs: readonly NamedRun[]): readonly Stamp[] {
  const all = runs.flatMap(({ label, record }) => stampsOf(record).map((stamp) => ({ ...stamp, label })))
  return [...Map.groupBy(all, ({ sentence }) => sentence)].map(([sentence, those]) => {
    const labels = those.map(({ label }) => label)
    return {
      word: those[0]?.word ?? '',
      sentence: labels.length === runs.length ? sentence : `${labels.join(', ')}: ${sentence}`,
    }
  })
}

/** Which run is which. */
export function runsTable(runs: readonly NamedRun[], caption: string): Markup {
  return table({
    caption,
    hideCaption: true,
    columns: [
      { head: 'Run' },
      { head: 'System under test' },
      { head: 'Supplier' },
      { head: 'Asked' },
      { head: 'Started' },
      { head: 'Where it lies' },
    ],
    rows: runs.map(({ label, name, record }) => [
      label,
      `${record.run.candidate.name} ${record.run.candidate.version}`,
      record.run.candidate.supplier,
      askedWords(record),
      dateWords(record.run.startedAt),
      html`<code class="il-break">${name}</code>`,
    ]),
  })
}

/** What must be known before believing a comparison. */
export function noteList(notes: readonly string[]): Content {
  if (notes.length === 0) return undefined
  return html`<h2 id="notes">Read with it</h2>
<ul class="nhsuk-list nhsuk-list--bullet">${notes.map((note) => html`<li class="il-break">${note}</li>`)}</ul>`
}

function askedWords({ run }: ConformanceRecord): string {
  const scope = run.scope === 'all' ? 'all of it' : `only ${run.scope}`
  return `Release ${run.release}, ${scope}; stage ${run.stage}, ${run.mode}`
}
