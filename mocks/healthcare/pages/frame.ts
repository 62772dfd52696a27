import { type Content, html, type Markup } from './markup.ts'
import { type PagePolicies, RECORD_VIEWS, type RecordView } from './policies.ts'
import { recordBanner } from './risk-banner.ts'
import type { RiskView } from './risk-view.ts'
import type { Session } from './sessions.ts'

export interface Page {
  readonly title: string
  readonly body: Content
  /** What went wrong, said first. */
  readonly problem?: string
  /** 200 where absent. */
  readonly status?: number
  /** The open record that the page is part of. */
  readonly record?: { readonly view: RecordView; readonly risk: RiskView }
}

const PLACES = [
  ['Find a person', '/pages/people'],
  ['Clinic', '/pages/clinic'],
  ['Work', '/pages/work'],
  ['Exchange', '/pages/exchange'],
  ['Emergency', '/pages/emergency'],
  ['For patients', '/pages/explanations'],
] as const

const VIEW_PATHS: Readonly<Record<RecordView, string>> = {
  Summary: '',
  'Risk history': '/history',
  Notes: '/notes',
  Appointments: '/appointments',
  Reception: '/reception',
  Registration: '/registration',
}

/** A complete page: what is asked of the user comes after who they are, where they are and whose record is open. */
export function framed(
  page: Page,
  session: Session | undefined,
  policies: PagePolicies,
  now: Date,
  refreshMs: number,
): string {
  const { record, problem } = page
  const title = `${problem === undefined ? '' : 'Error: '}${page.title}${record ? ` – ${record.risk.person.listed}` : ''}`
  const banner = record && policies.carriesRisk(record.view) && recordBanner(record.risk, policies, now, refreshMs)
  return html`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Prison health record</title>
<link rel="stylesheet" href="/pages/assets/pages.css">
<script src="/pages/assets/pages.js" defer></script>
</head>
<body>
<a class="nhsuk-skip-link" href="#main">Skip to main content</a>
<header class="top"><div class="nhsuk-width-container top-row">
<span class="top-name">Prison health record</span>
${session && signedInAs(session)}
</div></header>
${policies.comesFirst() && banner}
${session && navigation('Places', PLACES, undefined)}
${record && recordNavigation(record.risk, record.view)}
<div class="nhsuk-width-container">
<main class="main" id="main" tabindex="-1">
<h1 class="nhsuk-heading-l">${page.title}</h1>
${problem !== undefined && problemSummary(problem)}
${page.body}
</main>
</div>
${!policies.comesFirst() && banner}
</body>
</html>`.text
}

function signedInAs({ member }: Session): Markup {
  return html`<span class="top-user">${member.name} (${member.role})</span>
<form method="post" action="/pages/sign-out"><button class="top-out" type="submit">Sign out</button></form>`
}

function navigation(label: string, places: readonly (readonly [string, string])[], here: string | undefined): Markup {
  const items = places.map(
    ([name, path]) => html`<li><a href="${path}"${name === here && html` aria-current="page"`}>${name}</a></li>`,
  )
  return html`<nav class="places places--${label.toLowerCase()}" aria-label="${label}"><div class="nhsuk-width-container"><ul>${items}</ul></div></nav>`
}

function recordNavigation({ person }: RiskView, view: RecordView): Markup {
  const views = RECORD_VIEWS.map((name) => [name, `/pages/record/${person.id}${VIEW_PATHS[name]}`] as const)
  return navigation('Record', views, view)
}

function problemSummary(problem: string): Markup {
  return html`<div class="nhsuk-error-summary" role="alert" tabindex="-1"><h2 class="nhsuk-error-summary__title">There is a problem</h2><div class="nhsuk-error-summary__body"><p>${problem}</p></div></div>`
}
