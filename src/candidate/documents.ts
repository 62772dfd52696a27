import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CandidateDocument } from './candidate.ts'
import type { WrittenDocument } from './file.ts'
import type { Complain } from './secrets.ts'

/** What stands in every specimen of this repository, so that a copy is known under any name. */
const SPECIMEN_MARK = 'Interlock specimen, not evidence'

/**
 * Finds and hashes the documents of a candidate. A missing one is not a mistake of the file: it is something that has
 * not been shown.
 */
export function documentsOf(
  written: readonly WrittenDocument[],
  { folder, reference }: { readonly folder: string; readonly reference: boolean },
  complain: Complain,
): readonly CandidateDocument[] {
  return written.map((document, index) => {
    const path = resolve(folder, document.file)
    const content = contentOf(path)
    const specimen = document.specimen === true || (content?.includes(SPECIMEN_MARK) ?? false)
    if (specimen && !reference)
      complain(
        ['evidence', index, 'file'],
        `${document.file} is a specimen, which only the reference system may use. Name the candidate's own document, or remove this entry.`,
      )
    return { ...document, path, specimen, ...(content ? { digest: hash('sha256', content) } : {}) }
  })
}

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
