import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputProblem } from '../domain/input-problem.ts'

/**
 * Makes a folder that was not there before, for two runs may begin within a second.
 *
 * @throws {InputProblem} where none can be made
 */
export function newFolder(parent: string, name: string): string {
  try {
    mkdirSync(parent, { recursive: true })
    for (let more = 1; ; more += 1) {
      const folder = join(parent, more === 1 ? name : `${name}-${more}`)
      if (isMade(folder)) return folder
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new InputProblem([`--out: no run folder can be made in ${parent} (${why}). Next: name a folder to write to.`])
  }
}

/** False when it was there already, be it since this instant. */
function isMade(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * Writes a file of a run folder as a whole or not at all, and never through a link: a folder that came from somebody
 * else must not decide what is written where on this machine.
 *
 * @param path below the folder, with forward slashes
 * @throws {InputProblem} when it cannot be written
 */
export function writeInto(folder: string, path: string, content: string | Uint8Array): void {
  const inner = path.split('/').slice(0, -1)
  const target = join(folder, path)
  const fresh = `${target}.new`
  try {
    for (const depth of inner.keys()) ownFolder(join(folder, ...inner.slice(0, depth + 1)))
    rmSync(fresh, { force: true })
    writeFileSync(fresh, content, { flag: 'wx' })
    renameSync(fresh, target)
  } catch (error) {
    rmSync(fresh, { force: true })
    const why = error instanceof Error ? error.message : String(error)
    throw new InputProblem([
      `${target}: cannot be written (${why}). Next: give a run folder that is yours to write to, or a copy of it.`,
    ])
  }
}

function ownFolder(path: string): void {
  mkdirSync(path, { recursive: true })
  if (lstatSync(path).isSymbolicLink()) throw new Error(`${path} is a link`)
}
