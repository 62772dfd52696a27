import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { harnessSchema } from '../catalogue/schema.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { contradictionsWithin } from '../verdict/adds-up.ts'
import type { ComparedRun } from '../verdict/comparable.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { serialise } from '../verdict/serialise.ts'
import { type Comparison, compareWithCheckout } from './checkout.ts'
import { extentsIn, judgeFolder } from './judged-folder.ts'

/** A run that must not be compared, and why. */
export interface Refusal {
  readonly refused: readonly string[]
  /** As the run itself ends: 5 for one that is void or was changed, 6 where live data was seen. */
  readonly exitCode: number
}

const VOID = 5

type Check = (record: ConformanceRecord) => Comparison

/**
 * Reads a run that may come from anybody, and writes nothing. A folder with its message streams is judged again, so that
 * an edited record is noticed; a record alone must fit its schema and add up.
 *
 * @param path a run folder, or the record in it
 * @param check holds what the run asked for against a specification
 * @throws {InputProblem} when it is neither
 */
export async function comparedRun(path: string, check: Check = compareWithCheckout): Promise<ComparedRun | Refusal> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new InputProblem([`${path}: there is no such folder or file. Next: name a run folder.`])
  const folder = found.isDirectory() ? path : dirname(path)
  if (extentsIn(folder).length > 0) return judgedAgain(path, folder, check)
  const file = found.isDirectory() ? join(path, 'record.json') : path
  if (!existsSync(file))
    throw new InputProblem([
      `${path}: holds no target.ndjson, today.ndjson or record.json, so it is no run. Next: name a run folder.`,
    ])
  return takenAtItsWord(path, readRecord(file))
}

async function judgedAgain(path: string, folder: string, check: Check): Promise<ComparedRun | Refusal> {
  let remarks: readonly string[] = []
  const { record, evidence } = await judgeFolder(folder, (judged) => {
    const { contradictions, notes } = check(judged)
    remarks = notes
    return contradictions
  })
  evidence.close()
  if (record.outcome === 'void') return refusal(path, record)
  const file = join(folder, 'record.json')
  if (!existsSync(file) || readFileSync(file, 'utf8') === serialise(record))
    return sound({ name: path, record, remarks })
  const differs = `its record.json is not what its message streams say${verdictsIn(file, record)}`
  // Another build may judge otherwise; this one cannot.
  if (remarks.length > 0) return sound({ name: path, record, remarks: [...remarks, `${differs}: the streams count.`] })
  return {
    refused: [
      `${path}: ${differs}: it was changed after the run. Next: ask where it comes from; \`interlock report\` derives it again in a copy of the folder.`,
    ],
    exitCode: VOID,
  }
}

function takenAtItsWord(path: string, record: ConformanceRecord): ComparedRun | Refusal {
  if (record.outcome === 'void') return refusal(path, record)
  const remark = 'a record without its message streams: what it says was not derived again.'
  return sound({ name: path, record, remarks: [remark] })
}

function sound(run: ComparedRun): ComparedRun | Refusal {
  const wrong = contradictionsWithin(run.record)
  if (wrong.length === 0) return run
  return { refused: wrong.map((one) => `${run.name}: ${one} The record was changed, or is none.`), exitCode: VOID }
}

/** Reasons told one by one; more would only bury the rest. */
const MOST_TOLD = 10

function refusal(path: string, { because, exitCode }: ConformanceRecord): Refusal {
  const more = because.length - MOST_TOLD
  return {
    refused: [
      `${path}: the run is void, so nothing in it counts.`,
      ...because.slice(0, MOST_TOLD).map((why) => `${path}: ${why}`),
      ...(more > 0 ? [`${path}: ${more} more reasons.`] : []),
    ],
    exitCode,
  }
}

function readRecord(file: string): ConformanceRecord {
  const validate = harnessSchema<ConformanceRecord>('record')
  const value = parsed(file)
  if (validate(value)) return value
  const wrong = (validate.errors ?? []).slice(0, MOST_TOLD)
  throw new InputProblem(
    wrong.map(
      ({ instancePath, message }) =>
        `${file}: does not fit the schema of a record: ${instancePath || 'the whole'} ${message}. Next: name a run folder.`,
    ),
  )
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new InputProblem([`${file}: is no record (${why}). Next: name a run folder.`])
  }
}

/** Where the verdicts of a record file differ from those that were derived, for example ` (RISK-03 fail, there pass)`. */
function verdictsIn(file: string, { requirements }: ConformanceRecord): string {
  const written = new Map(verdictsWritten(file))
  const other = requirements.flatMap(({ requirement: { id }, verdict }) => {
    const there = written.get(id)
    return there === undefined || there === verdict ? [] : [`${id} ${verdict}, there ${there}`]
  })
  return other.length === 0 ? '' : ` (${other.slice(0, MOST_TOLD).join('; ')})`
}

function verdictsWritten(file: string): readonly (readonly [string, string])[] {
  try {
    const { requirements } = readRecord(file)
    return requirements.map(({ requirement, verdict }) => [requirement.id, verdict])
  } catch (error) {
    if (error instanceof InputProblem) return []
    throw error
  }
}
