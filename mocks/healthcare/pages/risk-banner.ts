import { factsTable } from './facts.ts'
import { html, type Markup } from './markup.ts'
import type { PagePolicies } from './policies.ts'
import type { RiskView } from './risk-view.ts'
import { table } from './table.ts'
import { dayInWords, instantInWords } from './times.ts'

/** What stands at the top of every page of an open record and stays in sight: whose it is, and their risk. */
export function recordBanner(risk: RiskView, policies: PagePolicies, now: Date, refreshMs: number): Markup {
  const { person } = risk
  return html`<div class="record-banner" data-refresh="/pages/record/${person.id}/risk" data-every="${refreshMs}">
<div class="nhsuk-width-container">
<p class="record-person"><strong>${person.listed}</strong> <span>Born ${person.born}</span> <span>NHS number ${person.nhsNumber}</span> <span>Prison number ${person.prisonNumber}</span></p>
${riskRegion(risk, policies, now)}
</div>
</div>
<p class="nhsuk-u-visually-hidden" role="status" id="risk-news"></p>`
}

/** The region itself; a page that stays open puts a new one in its place. */
export function riskRegion(risk: RiskView, policies: PagePolicies, now: Date): Markup {
  const isOld = !policies.isCalledCurrent(risk) && risk.confirmedAt !== undefined
  return html`<section class="risk risk--${risk.state}" aria-label="Risk" id="risk">
<p class="risk-state"><strong>${policies.headline(policies.statement(risk))}</strong>${isOld && html` <strong class="nhsuk-tag nhsuk-tag--orange">Not current</strong>`}</p>
${risk.alerts.length > 0 && html`<ul class="risk-alerts" id="risk-alerts">${risk.alerts.map((alert) => html`<li>${policies.described(alert)} (${alert.code})</li>`)}</ul>`}
${!risk.isRestricted && html`<p class="risk-age">${risk.confirmedAt ? policies.age(risk, now) : 'Never confirmed by the prison'}</p>`}
${risk.advice !== undefined && html`<p class="risk-advice">${risk.advice}</p>`}
${risk.alerts.length > 0 && html`<button class="risk-less" type="button" aria-expanded="true" aria-controls="risk-alerts" data-less>Names of alerts</button>`}
</section>`
}

const SELF_HARM_WORDS: Readonly<Record<string, string>> = {
  'acct-open': 'ACCT open',
  'acct-post-closure': 'ACCT post-closure',
  'past-self-harm': 'Past self-harm',
  none: 'None',
}

/** Everything that is known of a person's risk, in full. */
export function riskInFull(risk: RiskView, policies: PagePolicies): Markup {
  const { review } = risk
  const confirmedAt = policies.confirmedInFull(risk)
  return html`<section class="risk-in-full" aria-labelledby="risk-in-full" id="risk-told">
<h2 class="nhsuk-heading-m" id="risk-in-full">Risk according to the prison</h2>
${factsTable(`What is known of the risk of ${risk.person.spoken}`, [
  ['State', policies.statement(risk)],
  ['Currency', policies.isCalledCurrent(risk) ? 'Current' : 'Not current'],
  ['Last confirmed', confirmedAt && instantInWords(confirmedAt)],
  ['Source', policies.source(risk)],
  ['Self-harm', risk.selfHarm && (SELF_HARM_WORDS[risk.selfHarm] ?? risk.selfHarm)],
  ['Next ACCT review', review && policies.review(review)],
  ['Restriction', risk.isRestricted && 'The prison restricts what is known of this person'],
  ['What to do', policies.advice(risk)],
])}
${risk.alerts.length > 0 && alertTable('Active alerts', { ...risk, alerts: policies.listed(risk.alerts) }, policies)}
</section>`
}

/** Alerts, one a row, each with the name of the person whom it is about. */
export function alertTable(caption: string, { alerts, person }: RiskView, policies: PagePolicies): Markup {
  const heads = ['Code', 'Alert', 'Since', 'Ends', 'Source', 'Note', 'Person']
  const rows = alerts.map((alert) => [
    alert.code,
    html`${policies.described(alert)}${policies.besideAlert(alert, caption)}`,
    dayInWords(alert.since),
    alert.until ? dayInWords(alert.until) : '',
    alert.source,
    alert.standing ? `Code ${alert.standing}` : '',
    policies.namedOn(person),
  ])
  return table(caption, heads, rows, { isCaptionShown: true })
}
