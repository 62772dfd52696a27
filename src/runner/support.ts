import { relative, resolve } from 'node:path'
import { loadSupport as importSupport } from '@cucumber/cucumber/api'
import { HarnessFault } from '../domain/outcomes.ts'
import { type Support, toSupport } from './bridge.ts'

const suites = new Map<string, Promise<Support>>()
const suiteOfFile = new Map<string, string>()
let busy: Promise<unknown> = Promise.resolve()

/**
 * Imports step files, once per process; asking again for the same files gives the same suite.
 *
 * @param files paths, relative to the working directory or absolute
 * @throws {HarnessFault} when they define no step, or one of them was already imported with another set of files:
 * modules are evaluated once, so its definitions would be missing
 */
export function loadSupport(files: readonly string[]): Promise<Support> {
  const paths = [...new Set(files.map((file) => relative(process.cwd(), resolve(file))))].sort()
  const suite = paths.join('\n')
  const known = suites.get(suite)
  if (known) return known
  const support = busy.then(() => load(paths, suite))
  suites.set(suite, support)
  busy = support.catch(() => undefined)
  return support
}

async function load(paths: readonly string[], suite: string): Promise<Support> {
  for (const path of paths) {
    if (suiteOfFile.has(path))
      throw new HarnessFault(`${path} was imported before with other step files. Next: load all step files at once.`)
    suiteOfFile.set(path, suite)
  }
  const library = await importSupport({
    sources: { paths: [...paths], defaultDialect: 'en', names: [], tagExpression: '', order: 'defined' },
    support: { importPaths: [...paths] },
  })
  const support = toSupport(library)
  if (support.definitions.length === 0)
    throw new HarnessFault(
      `No step definitions in ${paths.length === 0 ? 'no files' : paths.join(', ')}. Next: check the paths, and that nothing imported these files earlier.`,
    )
  return support
}
