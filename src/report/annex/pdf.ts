import { onPaper, type PdfOrReason } from '../paper.ts'

/**
 * The page on paper, tagged and with an outline.
 *
 * @throws {BrowserRefused} when `INTERLOCK_CHROMIUM` names a program that does not start
 */
export function annexPdf(page: string, css: string): Promise<PdfOrReason> {
  return onPaper(withStyle(page, css), { head: '', foot: 'Requirements for prison healthcare IT' })
}

/** What is not beside the page has to be in it. */
function withStyle(page: string, css: string): string {
  return page
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n/, '')
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${css}</style>`)
}
