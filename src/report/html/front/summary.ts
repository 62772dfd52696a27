import type { ConformanceRecord } from '../../../verdict/record.ts'
import { counted, dateWords } from '../format.ts'
import { PAGES } from '../links.ts'
import { html, type Markup } from '../markup.ts'
import { howAllSeen } from '../ways.ts'
import { capitalised, outcomeWords, tallyWords } from '../words.ts'

const MANNER: Readonly<Record<ConformanceRecord['outcome'], string>> = {
  'not-conformant': 'bad',
  void: 'none',
  partial: 'none',
  incomplete: 'open',
  'nothing-failed-in-rehearsal': 'rehearsed',
  conformant: 'good',
  'conformant-with-accepted-deviations': 'good',
}

/** Who was tested, for what, and what came of it, in words. */
export function summary(record: ConformanceRecord): Markup {
  const { run, outcome } = record
  const { candidate } = run
  return html`
<h1 class="nhsuk-heading-xl il-title"><span class="nhsuk-caption-l">Conformance report</span> ${candidate.name} ${candidate.version}</h1>
<div class="il-outcome il-outcome--${MANNER[outcome]}">
<h2 class="nhsuk-heading-l il-outcome__words">${outcomeWords(record)}</h2>
${tallies(record)}
${reasons(record)}
</div>
<dl class="nhsuk-summary-list il-facts">
${row('System under test', `${candidate.name} ${candidate.version}, ${SIDES[candidate.role]}`)}
${row('Supplier', candidate.supplier)}
${row('Mode', run.mode === 'rehearsal' ? 'Rehearsal: this is not evidence' : 'Assessment: the full limits and volumes of the release')}
${row('Stage', { bid: 'Bid', acceptance: 'Acceptance', live: 'Live operation' }[run.stage])}
${row('Specification', `Release ${run.release}${run.scope === 'all' ? `, all that it asks at the ${{ bid: 'bid', acceptance: 'acceptance', live: 'live operation' }[run.stage]} stage` : `, only ${run.scope}`}`)}
${row('Seen', capitalised(howAllSeen(record)))}
${row('Started', dateWords(run.startedAt))}
</dl>
${contents(record)}`
}

const SIDES = {
  healthcare: 'healthcare side',
  prison: 'prison side',
  fhir: 'a FHIR server, judged by itself',
} as const

function tallies({ outcome, musts, core }: ConformanceRecord): Markup {
  if (outcome === 'void') return html`<p>No count is given, because nothing in a void run counts.</p>`
  return html`<p class="il-outcome__tally"><strong>${tallyWords(musts)}</strong></p>
<p>Core gate: ${tallyWords(core, 'core MUSTs')}.</p>`
}

/** The way to each part of the page, and to the other side. */
function contents({ outcome, run, requirements }: ConformanceRecord): Markup {
  const parts: readonly (readonly [string, string])[] = [
    ['#core', 'Core gate'],
    ['#failed', 'What was not met'],
    ['#not-shown', 'What was not shown'],
    ...(outcome === 'void' ? [] : ([['#areas', 'MUSTs by area']] as const)),
    ['#requirements', 'Every requirement'],
    ...(run.evidence.length === 0 && !run.waivers && !requirements.some(({ people }) => people)
      ? []
      : ([['#documents', 'Judged by people']] as const)),
    ['#meaning', 'What a pass means'],
    ['#run', 'About this run'],
    ...(run.candidate.role === 'fhir' ? [] : ([[PAGES.readiness, 'Readiness of the prison side']] as const)),
  ]
  const items = parts.map(([href, words]) => html`<li><a href="${href}">${words}</a></li>`)
  return html`<nav class="il-contents" aria-label="In this report"><ul>${items}</ul></nav>`
}

/** One fault of ours can break every example in the same way. */
const SHOWN_REASONS = 10

/** What the rest of the page does not say: why a run is void, what was selected, and that nobody was there. */
function reasons({ outcome, because, end }: ConformanceRecord): Markup | undefined {
  const { unreachable, misconfigured, calls } = end.target ?? {}
  const told = [
    ...(outcome === 'void' ? because : outcome === 'partial' ? because.slice(0, 1) : []),
    ...[unreachable, misconfigured].filter((one) => one !== undefined),
    ...(calls?.count === 0 ? [`The system never called our prison simulator at ${calls.at}.`] : []),
  ]
  if (told.length === 0) return undefined
  const more = told.length - SHOWN_REASONS
  const items = told.slice(0, SHOWN_REASONS).map((line) => html`<li class="il-lines">${line}</li>`)
  return html`<ul class="nhsuk-list nhsuk-list--bullet">${items}${more > 0 && html`<li>${counted(more, 'more reason')}: see <code>because</code> in <a href="record.json">record.json</a></li>`}</ul>`
}

function row(key: string, value: string): Markup {
  return html`<div class="nhsuk-summary-list__row"><dt class="nhsuk-summary-list__key">${key}</dt><dd class="nhsuk-summary-list__value">${value}</dd></div>
`
}
