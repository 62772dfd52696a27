import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { RunFacts } from '../domain/run-facts.ts'

/** Folders whose bytes decide what the harness does. */
const SOURCE = ['src', 'steps', 'mocks', 'schemas', 'requirements', 'features']

/**
 * Which harness this is: version, commit, and a digest over its source. A tree with uncommitted changes, or one that
 * is no git checkout, is `dirty`, and a report then says "unofficial".
 */
export function harnessFacts(root: string): RunFacts['harness'] {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const commit = git(root, 'rev-parse', 'HEAD')
  const changes = git(root, 'status', '--porcelain', '--', ...SOURCE, 'package.json', 'package-lock.json')
  return {
    version,
    ...(commit === undefined ? {} : { commit }),
    digest: digestOfFolders(root, SOURCE),
    dirty: commit === undefined || changes !== '',
  }
}

/** SHA-256 (hex) over names and bytes of every file below the folders, in name order. */
export function digestOfFolders(root: string, folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of folders.flatMap((folder) => filesBelow(join(root, folder))).sort()) {
    const content = readFileSync(file)
    hash.update(`${relative(root, file).replaceAll('\\', '/')}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })
}

function git(root: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}
