import type { ConformanceRecord } from '../../../verdict/record.ts'
import { counted, dateWords } from '../format.ts'
import { type Content, html, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import { EXTENTS } from '../words.ts'

/** What is needed to run this again and to notice a change. */
export function provenance({ run, end, streams, examples, notes, exitCode }: ConformanceRecord): Markup {
  const { candidate, harness } = run
  const facts: readonly (readonly [string, Content])[] = [
    ['Seed and run number', `${run.seed}, ${run.runNumber}`],
    [
      'Harness',
      `${harness.version}${harness.commit ? `, commit ${harness.commit}` : ''}${harness.dirty ? ', changed locally: unofficial' : ''}`,
    ],
    ['Node and browser', `${run.node}; ${run.browser ?? 'no browser'}`],
    ['Examples in flight', run.concurrency],
    ['Examples judged', counted(examples.length, 'example')],
    ['Exit code', exitCode],
    ['Interfaces of the system', candidate.routes.join(', ') || 'none declared'],
    ['Functions declared absent', candidate.absentFunctions.join(', ') || 'none'],
    ...candidate.components.map(({ name, version, inTender }): [string, string] => [
      'Component',
      `${name} ${version}, ${inTender ? 'in the tender' : 'not in the tender'}`,
    ]),
    ...Object.entries(end).map(([extent, one]): [string, string] => [
      `Ended, ${extent === 'target' || extent === 'today' ? EXTENTS[extent] : extent}`,
      `${dateWords(one.endedAt)}${one.aborted ? `, early: ${one.aborted}` : ''}`,
    ]),
  ]
  const digests = [...Object.entries({ harness: harness.digest, ...run.digests }), ...Object.entries(streams)]
  return html`
<h2 id="run">About this run</h2>
<p>The record <a href="record.json">record.json</a> holds everything on these pages for machines.</p>
${table({ caption: 'Facts about the run', hideCaption: true, columns: [{ head: 'Fact' }, { head: 'Value' }], rows: facts })}
${notes.length > 0 && html`<h3>Notes</h3><ul class="nhsuk-list nhsuk-list--bullet">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
<h3>Digests</h3>
<p>SHA-256 of what went in and of what was recorded. The same files have the same digests.</p>
${table({
  caption: 'Digests',
  hideCaption: true,
  columns: [{ head: 'File or input' }, { head: 'SHA-256' }],
  rows: digests.map(([name, digest]) => [name, html`<code class="il-digest">${digest}</code>`]),
})}`
}
