import { join } from 'node:path'
import { buildAllure } from '../report/allure.ts'
import { visible } from '../report/html/markup.ts'
import { junitXml } from '../report/junit.ts'
import { renderPdf } from '../report/pdf.ts'
import { renderReport } from '../report/render.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { serialise } from '../verdict/serialise.ts'
import { compareWithCheckout } from './checkout.ts'
import { judgeFolder } from './judged-folder.ts'
import { writeInto } from './run-folder.ts'
import { printSummary } from './summary.ts'

export interface ReportOptions {
  readonly pdf?: boolean
  readonly allure?: boolean
}

/**
 * Derives record and reports of a run folder again; returns the exit code of the record. What cannot be made here is
 * left out with one line that says why, and changes no exit code.
 */
export async function reportCommand(folder: string, { pdf, allure }: ReportOptions): Promise<number> {
  let notes: readonly string[] = []
  const record = await deriveReports(folder, (judged) => {
    const compared = compareWithCheckout(judged)
    notes = compared.notes
    return compared.contradictions
  })
  printSummary(record, folder, false)
  for (const note of notes) console.log(visible(note))
  if (pdf) console.log(await writePdf(record, folder))
  if (allure) {
    const built = await buildAllure(record, folder)
    console.log('page' in built ? `Allure: ${built.page}` : built.skipped)
  }
  return record.exitCode
}

async function writePdf(record: ConformanceRecord, folder: string): Promise<string> {
  const made = await renderPdf(record)
  if ('skipped' in made) return made.skipped
  writeInto(folder, 'report.pdf', made.pdf)
  return `PDF: ${join(folder, 'report.pdf')}`
}

/**
 * Judges what lies in a run folder and writes the record and every report beside it. The folder may come from anybody:
 * what does not fit the schema of the record is void, and nothing is written outside of the folder.
 *
 * @param objections what else makes the run void, once it has been judged
 * @throws {InputProblem} when the folder holds no message stream, or cannot be written to
 */
export async function deriveReports(
  folder: string,
  objections: (record: ConformanceRecord) => readonly string[] = () => [],
): Promise<ConformanceRecord> {
  const { record, evidence } = await judgeFolder(folder, objections)
  try {
    const pages = renderReport(record, evidence.read)
    writeInto(folder, 'record.json', serialise(record))
    writeInto(folder, 'junit.xml', junitXml(record))
    for (const [path, text] of pages) writeInto(folder, path, text)
    return record
  } finally {
    evidence.close()
  }
}
