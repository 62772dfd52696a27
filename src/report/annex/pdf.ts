import { openBrowser } from '../../drivers/browser.ts'
import { escapeText } from '../html/markup.ts'
import type { PdfOrReason } from '../pdf.ts'

/**
 * The page on paper, tagged and with an outline.
 *
 * @throws {BrowserRefused} when `INTERLOCK_CHROMIUM` names a program that does not start
 */
export async function annexPdf(page: string, css: string): Promise<PdfOrReason> {
  const search = await openBrowser()
  if (!search.found) return { skipped: `PDF left out: no browser starts here (${search.reasons.join('; ')})` }
  try {
    const context = await search.browser.newContext({ javaScriptEnabled: false, offline: true })
    const paper = await context.newPage()
    await paper.setContent(withStyle(page, css), { waitUntil: 'load' })
    const pdf = await paper.pdf({
      ...{ format: 'A4', tagged: true, outline: true, printBackground: true, displayHeaderFooter: true },
      margin: { top: '16mm', bottom: '18mm', left: '14mm', right: '14mm' },
      headerTemplate: '<span></span>',
      footerTemplate: `<div style="font:8pt Arial,sans-serif;width:100%;text-align:center;color:#212b32">${escapeText('Requirements for prison healthcare IT')} · page <span class="pageNumber"></span> of <span class="totalPages"></span></div>`,
    })
    return { pdf }
  } finally {
    await search.browser.close()
  }
}

/** What is not beside the page has to be in it. */
function withStyle(page: string, css: string): string {
  return page
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n/, '')
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${css}</style>`)
}
