import type { ConformanceRecord } from '../../verdict/record.ts'
import { frontPage } from './front-page.ts'
import { PAGES } from './links.ts'
import { html, Markup } from './markup.ts'
import { readinessPage } from './readiness-page.ts'
import { requirementPage } from './requirement-page.ts'
import { stampList, stampsOf, watermarkOf } from './stamps.ts'
import { stylesheet } from './stylesheet.ts'

/** The front page, every requirement and the readiness page, where there is one, as one document for paper. It links only to itself. */
export function printDocument(record: ConformanceRecord): string {
  const stamps = stampsOf(record)
  const watermark = watermarkOf(stamps)
  const front = frontPage(record)
  const last = record.run.candidate.role === 'fhir' ? [] : [readinessPage(record)]
  const pages = [front, ...record.requirements.map((one) => requirementPage(one, record)), ...last]
  const anchors = new Map(pages.map(({ path }) => [path, `page-${path.replace(/\.html$/, '').replaceAll('/', '-')}`]))
  const parts = pages.map(
    ({ path, body }) =>
      html`<article class="il-sheet" id="${anchors.get(path)}">${path === front.path && stampList(stamps)}${new Markup(inward(html`${body}`.text, anchors))}</article>
`,
  )
  return `${
    html`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'">
<title>${front.title} – Interlock conformance report${stamps.length > 0 && ` (${stamps.map(({ word }) => word).join(', ')})`}</title>
<style>${new Markup(stylesheet())}</style>
</head>
<body class="il-body"${watermark && html` data-watermark="${watermark}"`}>
<main class="nhsuk-width-container">
${parts}</main>
</body>
</html>`.text
  }\n`
}

/** Links to pages of this document lead to their place in it; links to other files of the run are plain words. */
function inward(body: string, anchors: ReadonlyMap<string, string>): string {
  return body.replace(/ href="([^"#]*)(#[^"]*)?"/g, (whole, file: string, fragment: string | undefined) => {
    if (file.startsWith('https://') || (file === '' && fragment)) return whole
    const anchor = anchors.get(file.replace(/^(\.\.\/)+/, ''))
    if (!anchor) return ''
    return ` href="${fragment && file.endsWith(PAGES.readiness) ? fragment : `#${anchor}`}"`
  })
}
