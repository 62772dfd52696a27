import { hash } from 'node:crypto'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { CandidateDocument } from './candidate.ts'
import type { WrittenDocument } from './file.ts'
import { hazardLogIn } from './hazard-log.ts'
import type { Complain } from './secrets.ts'

/** What stands in every specimen of this repository, so that a copy is known under any name. */
const SPECIMEN_MARK = 'Interlock specimen, not evidence'

/** What a document may weigh, in bytes: people are to read it. */
const LARGEST = 64 * 1024 * 1024

/**
 * Finds and hashes the documents of a candidate. A missing one is not a mistake of the file: it is something that has
 * not been shown. One that lies elsewhere on this machine, also by a link, is none of the candidate's.
 */
export function documentsOf(
  written: readonly WrittenDocument[],
  { folder, reference }: { readonly folder: string; readonly reference: boolean },
  complain: Complain,
): readonly CandidateDocument[] {
  return written.map((document, index) => {
    const path = resolve(folder, document.file)
    const objection = objectionTo(folder, path)
    if (objection) complain(['evidence', index, 'file'], `${document.file} ${objection}`)
    const content = objection ? undefined : contentOf(path)
    const specimen = document.specimen === true || (content?.includes(SPECIMEN_MARK) ?? false)
    if (specimen && !reference)
      complain(
        ['evidence', index, 'file'],
        `${document.file} is a specimen, which only the reference system may use. Name the candidate's own document, or remove this entry.`,
      )
    const log = content && isHazardLog(document) ? { hazardLog: hazardLogIn(content.toString('utf8')) } : {}
    return { ...document, path, specimen, ...(content ? { digest: hash('sha256', content) } : {}), ...log }
  })
}

/** The one document whose citations are looked up in the run. */
function isHazardLog({ requirement, file }: WrittenDocument): boolean {
  return requirement === 'SAFE-02' && file.toLowerCase().endsWith('.csv')
}

function objectionTo(folder: string, path: string): string | undefined {
  if (isOutside(folder, path)) return 'lies outside the folder of the candidate file. Put a copy into it.'
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return undefined
  if (isOutside(realpathSync(folder), realpathSync(path)))
    return 'is a link to something outside the folder of the candidate file. Put a copy into it.'
  if (!found.isFile()) return 'is no file. Name the document itself.'
  if (found.size > LARGEST) return `has more than ${LARGEST / 1024 / 1024} MiB. Hand in what a person can read.`
  return undefined
}

function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way.startsWith('..') || resolve(way) === way
}

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
