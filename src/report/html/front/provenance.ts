import type { RunEnd } from '../../../domain/run-facts.ts'
import type { Extent } from '../../../domain/stage.ts'
import type { ConformanceRecord } from '../../../verdict/record.ts'
import { counted, dateWords } from '../format.ts'
import { PAGES } from '../links.ts'
import { type Content, html, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import { EARLY_ENDS, extentWords } from '../words.ts'

const PEOPLE = {
  'received-from-prison': "made by the system on the prison's notice",
  'created-over-fhir': 'made by Interlock over the interface',
  'arranged-by-control': 'arranged by Interlock over the control of the prison',
  known: 'there before the run',
} as const

function alertWords(alertTypes: ConformanceRecord['run']['candidate']['alertTypes'] = {}): string {
  const roles = Object.entries(alertTypes).map(([role, types]) => `${role}: ${types.join(', ') || 'none'}`)
  return roles.join('; ') || 'nothing declared'
}

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
    ['Ending of the command, for programs', `code ${exitCode}`],
    ['Interfaces of the system', candidate.routes.join(', ') || 'none declared'],
    ['Functions declared absent', candidate.absentFunctions.join(', ') || 'none'],
    ['Where its people came from', candidate.people ? PEOPLE[candidate.people] : 'not said'],
    ['Alerts that each role may see, as declared', alertWords(candidate.alertTypes)],
    ...(candidate.driver?.source ?? []).map(({ file, digest }): [string, string] => [
      "Source of the supplier's own driver",
      `${file}, SHA-256 ${digest}`,
    ]),
    ['Commands by which it can be made to do something (hooks)', candidate.hooks?.join(', ') ?? 'none declared'],
    ['Its overnight work is done by', candidate.overnight ?? 'not declared'],
    ['It can be used', candidate.availability ?? 'at any time'],
    ...extentsOf(end).flatMap(([extent, { clockApartSeconds: apart }]): [string, string][] =>
      apart === undefined ? [] : [[`Its clock, ${extentWords(extent, candidate.role)}`, clockWords(apart)]],
    ),
    ...candidate.components.map(({ name, version, inTender }): [string, string] => [
      'Component',
      `${name} ${version}, ${inTender ? 'in the tender' : 'not in the tender'}`,
    ]),
    ...extentsOf(end).map(([extent, one]): [string, string] => [
      `Ended, ${extentWords(extent, candidate.role)}`,
      `${dateWords(one.endedAt)}${one.aborted ? `, early: ${EARLY_ENDS[one.aborted]}` : ''}`,
    ]),
    ...extentsOf(end).flatMap(([extent, { calls }]): [string, string][] =>
      calls ? [[`Calls at our prison simulator, ${extentWords(extent, candidate.role)}`, callWords(calls)]] : [],
    ),
    ...extentsOf(end).flatMap(([extent, { unattributed }]): [string, Markup][] =>
      unattributed.length > 0
        ? [
            [
              `Exchanges that no example owns, ${extentWords(extent, candidate.role)}`,
              html`<a href="${PAGES.unattributed(extent)}">${counted(unattributed.length, 'exchange')}</a>`,
            ],
          ]
        : [],
    ),
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

function extentsOf(end: ConformanceRecord['end']): readonly (readonly [Extent, RunEnd])[] {
  const extents: readonly Extent[] = ['target', 'today']
  return extents.flatMap((extent) => {
    const one = end[extent]
    return one ? [[extent, one]] : []
  })
}

function clockWords(apart: number): string {
  return apart === 0 ? 'as ours' : `${Math.abs(apart)} s ${apart > 0 ? 'ahead of' : 'behind'} ours`
}

function callWords({ count, at, last }: NonNullable<RunEnd['calls']>): string {
  return `${counted(count, 'call')} at ${at}; ${last ? `the last on ${dateWords(last)}` : 'never called'}`
}
