import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputProblem } from '../domain/input-problem.ts'

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
