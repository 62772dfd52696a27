import type { Limit } from '../../../domain/limits.ts'
import type { RequirementFacts } from '../../../domain/run-facts.ts'
import type { ConformanceRecord } from '../../../verdict/record.ts'
import { limitWords, specifiedWords } from '../format.ts'
import { type Content, html, type Markup } from '../markup.ts'
import { STATUSES } from '../statuses.ts'
import { GRADES, standing } from '../words.ts'
import { appliesWords } from './applies.ts'

const BINDS = {
  hc: 'the healthcare system',
  ops: 'the prison system',
  both: 'both sides',
  fhir: 'any FHIR server',
} as const

/** What was asked, of whom, why, and what it rests on. */
export function asked(requirement: RequirementFacts, { run, readiness }: ConformanceRecord): Markup {
  const { level, core, binds, stage, hazard, sources, standards } = requirement
  const limits = run.limits.filter(({ id }) => requirement.limits.includes(id))
  const needs = readiness.filter(({ id }) => requirement.needsFromPrison.includes(id))
  return html`
<h2>What was asked</h2>
<div class="nhsuk-inset-text il-asked"><p>${requirement.text}.</p></div>
${requirement.detail && html`<p>${requirement.detail}</p>`}
<dl class="nhsuk-summary-list">
${row('Level', `${level.toUpperCase()}${core ? ', core' : ''}, from the ${stage} stage, binding ${BINDS[binds]}`)}
${row('Why', requirement.why)}
${row('Follows from', requirement.followsFrom)}
${row('Sources', list(sources.map((source) => cited(source))))}
${hazard && row('Hazard', html`${hazard.cause}. <br>Effect: ${hazard.effect}. <br>Control: ${hazard.control}.`)}
${row('Limits', list(limits.map((limit) => limitAsked(limit, run))))}
${row('Needs from the prison side', list(needs.map(({ id, title, status }) => `${id}: ${title} (${STATUSES[status].words.toLowerCase()} today)`)))}
${row('Rests on', list((standards ?? []).map(({ name, status }) => `${name} (${status})`)))}
${row('Applies when', requirement.appliesWhen && appliesWords(requirement.appliesWhen))}${row('Applies to a healthcare system in any case, because of', requirement.requiredBy?.join(', '))}
${row('May be shown instead', requirement.equivalence)}${row('Wrong with the standard, and never held against a system', list((requirement.defects ?? []).map(({ clause, defect, taken }) => `${clause}. ${defect} Taken: ${taken}`)))}
${row('Documents asked for', list(requirement.evidence))}
</dl>`
}

/** What the specification asks, who stands behind that, and then what this run used instead. */
function limitAsked(limit: Limit, run: ConformanceRecord['run']): Content {
  const own = limitWords(limit)
  const specified = specifiedWords(limit, run.mode)
  const asked = `${limit.name}: ${specified ?? 'the value of the specification is not in this record'}, ${standing(limit, run)}`
  if (run.mode === 'rehearsal')
    return html`${asked} <span class="il-quiet">(in this rehearsal ${own === specified ? 'the same' : own})</span>`
  return own === specified ? asked : html`${asked} <span class="il-quiet">(the system holds itself to ${own})</span>`
}

function row(key: string, value: Content): Markup | undefined {
  if (!value) return undefined
  return html`<div class="nhsuk-summary-list__row"><dt class="nhsuk-summary-list__key">${key}</dt><dd class="nhsuk-summary-list__value">${value}</dd></div>
`
}

function list(items: readonly Content[]): Markup | undefined {
  if (items.length === 0) return undefined
  if (items.length === 1) return html`${items[0]}`
  return html`<ul class="nhsuk-list nhsuk-list--bullet il-tight">${items.map((item) => html`<li>${item}</li>`)}</ul>`
}

function cited({ cite, grade, url }: RequirementFacts['sources'][number]): Markup {
  const words = url?.startsWith('https://') ? html`<a href="${url}" rel="noreferrer">${cite}</a>` : html`${cite}`
  return html`${words} <span class="il-quiet">(${GRADES[grade] ?? grade})</span>`
}
