import type { Cell, Group, Matrix, MatrixRow } from '../../verdict/matrix.ts'
import type { ConformanceRecord } from '../../verdict/record.ts'
import { counted } from '../html/format.ts'
import { framedAs } from '../html/frame.ts'
import { PAGES } from '../html/links.ts'
import { type Content, html, type Markup } from '../html/markup.ts'
import { stylesheet } from '../html/stylesheet.ts'
import { table } from '../html/table.ts'
import { tag } from '../html/tags.ts'
import { tallyWords, VERDICTS } from '../html/words.ts'
import { noteList, runsTable, stampsOfAll } from './runs.ts'
import { STANDINGS } from './words.ts'

/** The page on which bids stand side by side, and its stylesheet, by file name. */
export function renderMatrix(matrix: Matrix): ReadonlyMap<string, string> {
  const runs = matrix.bids.map((bid, at) => ({ ...bid, label: labelOf(at) }))
  const asked = matrix.bids[0]?.record.run
  const what = `${counted(runs.length, 'bid')}, release ${asked?.release}, stage ${asked?.stage}`
  const body = html`
<h1 class="nhsuk-heading-xl il-title"><span class="nhsuk-caption-l">Bids side by side</span> Release ${asked?.release}</h1>
<p>In the order in which the runs were given. This is no ranking: a requirement is met, not met or not shown, and a bid that misses one of the core gate does not meet the specification. What is not shown is never counted as met.</p>
<h2 id="bids">The bids</h2>
<p>Bids are numbered here. What a supplier calls itself stands in this table only.</p>
${runsTable(runs, 'Which run is which bid')}
${noteList(matrix.notes)}
<h2 id="counts">MUSTs of this stage</h2>
${counts(matrix)}
${GROUPS.map((group) => section(group, matrix))}
<h2 id="reasons">What was not met or not shown, and why</h2>
${reasons(matrix)}
`
  const page = { path: PAGES.comparison, title: `Bids side by side: ${what}`, trail: [], body }
  const frame = { kind: 'comparison', what: `Comparison: ${what}`, home: PAGES.comparison, stamps: stampsOfAll(runs) }
  return new Map([
    [PAGES.comparison, framedAs(page, frame)],
    [PAGES.stylesheet, stylesheet()],
  ])
}

const GROUPS: readonly { readonly group: Group; readonly id: string; readonly head: string }[] = [
  { group: 'core', id: 'core', head: 'Core gate' },
  { group: 'must', id: 'musts', head: 'Other MUSTs' },
  { group: 'other', id: 'others', head: 'Everything else' },
]

function labelOf(at: number): string {
  return `Bid ${at + 1}`
}

function counts({ bids }: Matrix): Markup {
  return table({
    caption: 'Counts of each bid',
    hideCaption: true,
    columns: [{ head: 'Run' }, { head: 'Core gate' }, { head: 'All MUSTs' }],
    rows: bids.map(({ core, musts }, at) => [labelOf(at), tallyWords(core, 'core MUSTs'), tallyWords(musts)]),
  })
}

function section({ group, id, head }: (typeof GROUPS)[number], { bids, rows }: Matrix): Content {
  const own = rows.filter((row) => row.group === group)
  if (own.length === 0) return undefined
  const sheet = table({
    caption: `${head}: requirements and bids`,
    hideCaption: true,
    columns: [{ head: 'Requirement' }, { head: 'What is asked' }, ...bids.map((_, at) => ({ head: labelOf(at) }))],
    rows: own.map(({ requirement, cells }) => [
      html`${requirement.id}${group === 'other' && html` <span class="il-level">${requirement.level.toUpperCase()}</span>`}`,
      requirement.text,
      ...cells.map((cell, at) => standing(cell, bids[at]?.record)),
    ]),
  })
  return html`
<h2 id="${id}">${head}</h2>
<div class="il-scroll" role="region" aria-label="${head}, requirements and bids" tabindex="0">
${sheet}
</div>`
}

/** Never greener than its run: a rehearsal says that it is one. */
function standing({ standing, verdict }: Cell, record: ConformanceRecord | undefined): Markup {
  const { words, colour } = STANDINGS[standing]
  if (standing === 'met' && record?.run.mode !== 'assessment') return tag('Met in rehearsal', 'aqua-green')
  if (standing !== 'not-shown') return tag(words, colour)
  return html`${tag(words, colour)} <span class="il-quiet">${VERDICTS[verdict].words}</span>`
}

function reasons({ bids, rows }: Matrix): Markup {
  const told = rows.flatMap((row) => row.cells.flatMap((cell, at) => reason(row, cell, labelOf(at)) ?? []))
  if (told.length === 0) return html`<p>Every bid met everything.</p>`
  return table({
    caption: `What was not met or not shown by ${counted(bids.length, 'bid')}`,
    hideCaption: true,
    columns: [{ head: 'Requirement' }, { head: 'Run' }, { head: 'Standing' }, { head: 'What the run says' }],
    rows: told,
  })
}

function reason({ requirement }: MatrixRow, { standing, because }: Cell, label: string): Content[][] | undefined {
  if (standing === 'met' || standing === 'not-applicable') return undefined
  const words = tag(STANDINGS[standing].words, STANDINGS[standing].colour)
  return [[requirement.id, label, words, html`<span class="il-lines">${because}</span>`]]
}
