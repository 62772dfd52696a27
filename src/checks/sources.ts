import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkCode } from './code.ts'
import type { SourceFinding } from './finding.ts'
import { checkImports } from './imports.ts'

const FOLDERS = '{src,steps,mocks,bench,candidates}/**/*.ts'

/** Every place below `root` where the source breaks the architecture. */
export function checkSources(root: string): readonly SourceFinding[] {
  const files = globSync(FOLDERS, { cwd: root }).sort()
  return files.flatMap((path) => {
    const source = { file: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }
    return [...checkImports(source), ...checkCode(source)]
  })
}
