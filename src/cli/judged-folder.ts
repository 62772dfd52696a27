import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Envelope } from '@cucumber/messages'
import { harnessSchema } from '../catalogue/schema.ts'
import { MEDIA } from '../domain/exchange.ts'
import { InputProblem } from '../domain/input-problem.ts'
import type { Extent } from '../domain/stage.ts'
import { EXCHANGES } from '../evidence/store.ts'
import { digestOf, type Evidence, openEvidence } from '../evidence/verify.ts'
import { parseMessages } from '../runner/message-stream.ts'
import { judge, type Stream, unjudged } from '../verdict/judge.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { serialise } from '../verdict/serialise.ts'

export interface JudgedFolder {
  readonly record: ConformanceRecord
  /** To be closed by the caller. */
  readonly evidence: Evidence
}

const EXTENTS: readonly Extent[] = ['target', 'today']

/** The passes whose message streams lie in a folder. */
export function extentsIn(folder: string): readonly Extent[] {
  return EXTENTS.filter((extent) => isFile(join(folder, `${extent}.ndjson`)))
}

/**
 * Judges what lies in a run folder, and writes nothing. The folder may come from anybody: what does not fit the schema
 * of the record is void.
 *
 * @param objections what else makes the run void, once it has been judged
 * @throws {InputProblem} when the folder holds no message stream
 */
export async function judgeFolder(
  folder: string,
  objections: (record: ConformanceRecord) => readonly string[] = () => [],
): Promise<JudgedFolder> {
  const extents = extentsIn(folder)
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
    return { record: objected.length === 0 ? first : judge(streams, [...problems, ...objected]), evidence }
  } catch (error) {
    evidence.close()
    throw error
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
function evidenceProblems({ missing, spoilt, unlisted }: Evidence): string[] {
  return [
    ...some(
      missing,
      (digest) =>
        `The exchange ${digest} is missing, or was changed after the run: no line of evidence/${EXCHANGES} has the digest to which a message stream refers.`,
    ),
    ...some(spoilt, (file) => `The picture ${file} is missing, or was changed after the run.`),
    ...some(unlisted, (place) => `${place} was changed or added after the run: no message stream refers to it.`),
  ]
}

function some(found: readonly string[], told: (one: string) => string): string[] {
  const more = found.length - MOST_TOLD
  return [...found.slice(0, MOST_TOLD).map(told), ...(more > 0 ? [`${more} more of the same kind.`] : [])]
}
