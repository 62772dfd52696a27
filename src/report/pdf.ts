import type { ConformanceRecord } from '../verdict/record.ts'
import { printDocument } from './html/print.ts'
import { stampsOf } from './html/stamps.ts'
import { onPaper, type PdfOrReason } from './paper.ts'

/**
 * The front page, the requirements and the readiness page as a tagged PDF with an outline.
 *
 * @throws {BrowserRefused} when `INTERLOCK_CHROMIUM` names a program that does not start
 */
export function renderPdf(record: ConformanceRecord): Promise<PdfOrReason> {
  return onPaper(printDocument(record), {
    head: stampsOf(record)
      .map(({ word }) => word.toUpperCase())
      .join(' · '),
    foot: `${record.run.candidate.name} ${record.run.candidate.version}`,
  })
}
