import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Envelope } from '@cucumber/messages'
import { harnessSchema } from '../catalogue/schema.ts'
import { MEDIA } from '../domain/exchange.ts'
import { InputProblem } from '../domain/input-problem.ts'
import type { Extent } from '../domain/stage.ts'
import { EXCHANGES } from '../evidence/store.ts'
import { digestOf, type Evidence, openEvidence } from '../evidence/verify.ts'
import { buildAllure } from '../report/allure.ts'
import { visible } from '../report/html/markup.ts'
import { junitXml } from '../report/junit.ts'
import { renderPdf } from '../report/pdf.ts'
import { renderReport } from '../report/render.ts'
import { parseMessages } from '../runner/message-stream.ts'
import { judge, type Stream, unjudged } from '../verdict/judge.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { serialise } from '../verdict/serialise.ts'
import { compareWithCheckout } from './checkout.ts'
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

const EXTENTS: readonly Extent[] = ['target', 'today']

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
  const extents = EXTENTS.filter((extent) => isFile(join(folder, `${extent}.ndjson`)))
  if (extents.length === 0)
    throw new InputProblem([
      `${folder}: holds no target.ndjson or today.ndjson, so it is no run. Next: name a run folder.`,
    ])
  const streams = await Promise.all(extents.map((extent) => readStream(folder, extent)))
  const evidence = openEvidence(
    folder,
    streams.map(({ envelopes }) => envelopes),
  )
  try {
    const problems = evidenceProblems(evidence)
    const first = sound(judge(streams, problems), streams)
    const objected = first.outcome === 'void' ? [] : objections(first)
    const record = objected.length === 0 ? first : judge(streams, [...problems, ...objected])
    const pages = renderReport(record, evidence.read)
    writeInto(folder, 'record.json', serialise(record))
    writeInto(folder, 'junit.xml', junitXml(record))
    for (const [path, text] of pages) writeInto(folder, path, text)
    return record
  } finally {
    evidence.close()
  }
}

/** The record, if it is one. */
function sound(record: ConformanceRecord, streams: readonly Stream[]): ConformanceRecord {
  const validate = harnessSchema<ConformanceRecord>('record')
  if (validate(JSON.parse(serialise(record)))) return record
  const wrong = (validate.errors ?? []).slice(0, 10).map(({ instancePath, message }) => `${instancePath} ${message}`)
  return unjudged(
    streams,
    wrong.map((one) => `What the message streams say does not fit the schema of the record: ${one}.`),
  )
}

/** Every stream that a run wrote says at its end what came before. */
function unsealed(name: string, envelopes: readonly Envelope[]): string[] {
  const ends = envelopes.filter(({ attachment }) => attachment?.mediaType === MEDIA.end)
  const sealed = ends.every(({ attachment }) => /"before":"[0-9a-f]{64}"/.test(attachment?.body ?? ''))
  return sealed ? [] : [`${name}: its end does not say what came before it.`]
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

async function readStream(folder: string, extent: Extent): Promise<Stream> {
  const name = `${extent}.ndjson`
  const path = join(folder, name)
  const { envelopes, problems } = parseMessages(readFileSync(path, 'utf8'), name)
  return {
    extent,
    name,
    sha256: await digestOf(path),
    envelopes,
    problems: [...problems.map(({ message }) => message), ...unsealed(name, envelopes)],
  }
}

/** Problems told one by one; more would only bury the rest. */
const MOST_TOLD = 20

/** What is wrong with the evidence beside the streams; any of it voids the run. */
function evidenceProblems({ missing, unlisted }: Evidence): string[] {
  return [
    ...some(
      missing,
      (digest) =>
        `The exchange ${digest} is missing, or was changed after the run: no line of evidence/${EXCHANGES} has the digest to which a message stream refers.`,
    ),
    ...some(unlisted, (place) => `${place} was changed or added after the run: no message stream refers to it.`),
  ]
}

function some(found: readonly string[], told: (one: string) => string): string[] {
  const more = found.length - MOST_TOLD
  return [...found.slice(0, MOST_TOLD).map(told), ...(more > 0 ? [`${more} more of the same kind.`] : [])]
}
