import type { Change, ChangeKind, ExampleChange, RequirementChange, Shown } from '../../verdict/compare.ts'
import type { ConformanceRecord } from '../../verdict/record.ts'
import { framedAs } from '../html/frame.ts'
import { PAGES } from '../html/links.ts'
import { type Content, html, type Markup } from '../html/markup.ts'
import { stylesheet } from '../html/stylesheet.ts'
import { table } from '../html/table.ts'
import { outcomeTag, verdictTag } from '../html/tags.ts'
import { noteList, runsTable, stampsOfAll } from './runs.ts'
import { CHANGES, changeSummary, inKind, KINDS } from './words.ts'

/** The page of what changed between two runs of one candidate, and its stylesheet, by file name. */
export function renderChange(change: Change): ReadonlyMap<string, string> {
  const runs = [
    { ...change.before, label: 'Before' },
    { ...change.after, label: 'After' },
  ]
  const { candidate } = change.after.record.run
  const [told, ...more] = changeSummary(change)
  const fell = change.changes.some((one) => one.fell)
  const body = html`
<h1 class="nhsuk-heading-xl il-title"><span class="nhsuk-caption-l">Comparison of two runs</span> ${candidate.name} ${candidate.version}</h1>
<div class="il-outcome il-outcome--${fell ? 'bad' : change.exitCode === 0 ? 'rehearsed' : 'open'}">
<h2 class="nhsuk-heading-l il-outcome__words">${told}</h2>
${more.map((line) => html`<p>${line}</p>`)}
</div>
${runsTable(runs, 'The two runs')}
${noteList(change.notes)}
${KINDS.map((kind) => section(kind, change))}
`
  const page = { path: PAGES.comparison, title: `${told} ${candidate.name}`, trail: [], body }
  const frame = {
    kind: 'comparison',
    what: `Comparison: ${candidate.name} ${candidate.version}`,
    home: PAGES.comparison,
    stamps: stampsOfAll(runs),
  }
  return new Map([
    [PAGES.comparison, framedAs(page, frame)],
    [PAGES.stylesheet, stylesheet()],
  ])
}

/** Kinds that a reader looks for even where there are none. */
const ALWAYS: readonly ChangeKind[] = ['new-failure', 'no-longer-shown', 'not-comparable', 'still-failing', 'fixed']

function section(kind: ChangeKind, change: Change): Content {
  const own = inKind(change.changes, kind)
  const { head, means } = CHANGES[kind]
  if (own.length === 0 && !ALWAYS.includes(kind)) return undefined
  return html`
<h2 id="${kind}">${head}</h2>
<p>${means}</p>
${own.length === 0 ? html`<p>None.</p>` : kind === 'unchanged' ? plainList(own, change) : own.map((one) => card(one, change))}`
}

function plainList(own: readonly RequirementChange[], { after }: Change): Markup {
  return table({
    caption: 'Requirements with the same verdict as before',
    hideCaption: true,
    columns: [{ head: 'Requirement' }, { head: 'What is asked' }, { head: 'Verdict' }],
    rows: own.map(({ requirement, after: now }) => [requirement.id, requirement.text, verdict(now, after.record)]),
  })
}

function card(one: RequirementChange, { before, after }: Change): Markup {
  const { id, level, core, text } = one.requirement
  const because = one.after?.verdict === 'pass' ? undefined : one.after?.because
  return html`<div class="nhsuk-card${one.fell && ' il-failure'}"><div class="nhsuk-card__content">
<h3 class="nhsuk-card__heading nhsuk-heading-m">${id} <span class="il-level">${level.toUpperCase()}${core && ', core'}</span></h3>
<dl class="il-card-list">
<dt>What is asked</dt><dd>${text}</dd>
<dt>Before</dt><dd>${verdict(one.before, before.record)}</dd>
<dt>After</dt><dd>${verdict(one.after, after.record)}</dd>
${one.terms.length > 0 && html`<dt>What was asked otherwise</dt><dd>${one.terms.map((why) => html`<p>${why}</p>`)}</dd>`}
${because !== undefined && html`<dt>What was seen after</dt><dd class="il-lines">${because}</dd>`}
</dl>
${one.examples.length > 0 && examples(one, before.record, after.record)}
</div></div>
`
}

function examples({ requirement, examples }: RequirementChange, before: ConformanceRecord, after: ConformanceRecord) {
  const outcome = (of: ExampleChange['after'], record: ConformanceRecord) => (of ? outcomeTag(of, record) : 'Not asked')
  return table({
    caption: `Examples of ${requirement.id} that changed or do not pass`,
    columns: [{ head: 'Example' }, { head: 'What it shows' }, { head: 'Before' }, { head: 'After' }, { head: 'Where' }],
    rows: examples.map((example) => [
      example.id,
      html`${example.title}${example.step && html`<br><span class="il-quiet">It stopped at: ${example.step}</span>`}`,
      outcome(example.before, before),
      outcome(example.after, after),
      example.where && html`<code class="il-break">${example.where}</code>`,
    ]),
  })
}

function verdict(shown: Shown | undefined, record: ConformanceRecord): Content {
  return shown ? verdictTag(shown.verdict, record) : 'Not asked'
}
