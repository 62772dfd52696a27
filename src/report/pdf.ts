import { type Browser, openBrowser } from '../drivers/browser.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { escapeText } from './html/markup.ts'
import { printDocument } from './html/print.ts'
import { stampsOf } from './html/stamps.ts'

/** A PDF, or one line that says why there is none. */
export type PdfOrReason = { readonly pdf: Buffer } | { readonly skipped: string }

/**
 * The front page, the requirements and the readiness page as a tagged PDF with an outline.
 *
 * @throws {BrowserRefused} when `INTERLOCK_CHROMIUM` names a program that does not start
 */
export async function renderPdf(record: ConformanceRecord): Promise<PdfOrReason> {
  const search = await openBrowser()
  if (!search.found) return { skipped: `PDF left out: no browser starts here (${search.reasons.join('; ')})` }
  try {
    return { pdf: await pdfWith(search.browser, record) }
  } finally {
    await search.browser.close()
  }
}

async function pdfWith(browser: Browser, record: ConformanceRecord): Promise<Buffer> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true })
  try {
    const page = await context.newPage()
    await page.setContent(printDocument(record), { waitUntil: 'load' })
    return await page.pdf({
      ...{ format: 'A4', tagged: true, outline: true, printBackground: true, displayHeaderFooter: true },
      margin: { top: '16mm', bottom: '18mm', left: '14mm', right: '14mm' },
      headerTemplate: line(
        escapeText(
          stampsOf(record)
            .map(({ word }) => word.toUpperCase())
            .join(' · '),
        ),
      ),
      footerTemplate: line(
        `${escapeText(`${record.run.candidate.name} ${record.run.candidate.version}`)} · page <span class="pageNumber"></span> of <span class="totalPages"></span>`,
      ),
    })
  } finally {
    await context.close()
  }
}

function line(inner: string): string {
  return `<div style="font:bold 8pt Arial,sans-serif;width:100%;text-align:center;color:#212b32">${inner}</div>`
}
