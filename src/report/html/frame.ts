import type { ConformanceRecord } from '../../verdict/record.ts'
import { PAGES, up } from './links.ts'
import { type Content, html, type Markup } from './markup.ts'
import { type Stamp, stampList, stampsOf, watermarkOf } from './stamps.ts'

export interface Page {
  /** From the report's folder. */
  readonly path: string
  readonly title: string
  /** The pages above this one, the front page first; empty on the front page. */
  readonly trail: readonly { readonly words: string; readonly path: string }[]
  readonly body: Content
  /** Whether pictures of the run folder stand on it. */
  readonly pictures?: boolean
}

/** `file:` because not every browser counts a file beside the page as `'self'`. */
const POLICY = "default-src 'none'; style-src 'self' file:; img-src data:; base-uri 'none'; form-action 'none'"

const WITH_PICTURES = POLICY.replace('img-src data:', "img-src 'self' file: data:")

/** What stands around a page. */
export interface Frame {
  /** After the title of the page, for example `conformance report`. */
  readonly kind: string
  /** In the header, beside the name. */
  readonly what: Content
  /** From the folder of the pages: where the name leads. */
  readonly home: string
  readonly stamps: readonly Stamp[]
}

/** A page of the report of a run, which carries every stamp of the run. */
export function framed(page: Page, record: ConformanceRecord): string {
  const { candidate, release } = record.run
  return framedAs(page, {
    kind: 'conformance report',
    what: `Conformance report: ${candidate.name} ${candidate.version}, release ${release}`,
    home: PAGES.front,
    stamps: stampsOf(record),
  })
}

/** A complete page. It needs no script and asks nothing of any other host: the policy forbids it. */
export function framedAs(page: Page, { kind, what, home, stamps }: Frame): string {
  const watermark = watermarkOf(stamps)
  const root = up(page.path)
  return `${
    html`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${page.pictures ? WITH_PICTURES : POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${page.title} – Interlock ${kind}${stamps.length > 0 && ` (${stamps.map(({ word }) => word).join(', ')})`}</title>
<link rel="stylesheet" href="${root}${PAGES.stylesheet}">
</head>
<body class="il-body"${watermark && html` data-watermark="${watermark}"`}>
<a class="nhsuk-skip-link" href="#main">Skip to main content</a>
<header class="il-header"><div class="nhsuk-width-container il-header__row">
<a class="il-header__name" href="${root}${home}">Interlock</a>
<span class="il-header__what">${what}</span>
</div></header>
${stampList(stamps)}
<div class="nhsuk-width-container">
${breadcrumb(page, root)}
<main class="il-main" id="main" tabindex="-1">
${page.body}
</main>
</div>
<footer class="il-footer"><div class="nhsuk-width-container">
<p>A pass is evidence about this run. It is not certification, not clinical safety approval, and not a statement by HSSIB, NHS England or HMPPS.</p>
<p>Every person and prison in this report is invented.</p>
</div></footer>
</body>
</html>`.text
  }\n`
}

/** The way up; a narrow screen shows one link back instead of the whole trail. */
function breadcrumb({ trail }: Page, root: string): Markup | undefined {
  if (trail.length === 0) return undefined
  const items = trail.map(
    ({ words, path }) =>
      html`<li class="nhsuk-breadcrumb__list-item"><a class="nhsuk-breadcrumb__link" href="${root}${path}">${words}</a></li>`,
  )
  const last = trail.at(-1)
  const back = last && html`<a class="nhsuk-back-link" href="${root}${last.path}">Back to ${last.words}</a>`
  return html`<nav class="nhsuk-breadcrumb" aria-label="Breadcrumb"><ol class="nhsuk-breadcrumb__list">${items}</ol>${back}</nav>`
}
