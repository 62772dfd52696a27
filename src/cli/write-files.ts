import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputProblem } from '../domain/input-problem.ts'

/**
 * Writes files into a folder that a person named, which is made where it is missing.
 *
 * @throws {InputProblem} when the folder cannot be written to
 */
export function writeFiles(folder: string, files: readonly (readonly [string, string | Uint8Array])[]): void {
  try {
    mkdirSync(folder, { recursive: true })
    for (const [name, content] of files) writeFileSync(join(folder, name), content)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new InputProblem([`--out ${folder}: cannot be written to (${why}). Next: name a folder of yours.`])
  }
}
