import { openBrowser } from '../drivers/browser.ts'
import { escapeText } from './html/markup.ts'

/** A PDF, or one line that says why there is none. */
export type PdfOrReason = { readonly pdf: Buffer } | { readonly skipped: string }

/**
 * A page as a tagged PDF with an outline. The page must hold its own style: nothing is fetched for it.
 *
 * @param head above each sheet, as text
 * @param foot below each sheet, before its number, as text
 * @throws {BrowserRefused} when `INTERLOCK_CHROMIUM` names a program that does not start
 */
export async function onPaper(
  html: string,
  { head, foot }: { readonly head: string; readonly foot: string },
): Promise<PdfOrReason> {
  const search = await openBrowser()
  if (!search.found) return { skipped: `PDF left out: no browser starts here (${search.reasons.join('; ')})` }
  try {
    const context = await search.browser.newContext({ javaScriptEnabled: false, offline: true })
    const page = await context.newPage()
    await page.setContent(html, { waitUntil: 'load' })
    const pdf = await page.pdf({
      ...{ format: 'A4', tagged: true, outline: true, printBackground: true, displayHeaderFooter: true },
      margin: { top: '16mm', bottom: '18mm', left: '14mm', right: '14mm' },
      headerTemplate: line(escapeText(head)),
      footerTemplate: line(
        `${escapeText(foot)} · page <span class="pageNumber"></span> of <span class="totalPages"></span>`,
      ),
    })
    return { pdf }
  } finally {
    await search.browser.close()
  }
}

function line(inner: string): string {
  return `<div style="font:bold 8pt Arial,sans-serif;width:100%;text-align:center;color:#212b32">${inner}</div>`
}
