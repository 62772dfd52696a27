import type { Extent } from '../domain/stage.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { examplePage } from './html/example-page.ts'
import type { ReadEvidence } from './html/exchange/read.ts'
import { framed, type Page } from './html/frame.ts'
import { frontPage } from './html/front-page.ts'
import { PAGES } from './html/links.ts'
import { nationalReadinessPage } from './html/national-readiness-page.ts'
import { readinessPage } from './html/readiness-page.ts'
import { requirementPage } from './html/requirement-page.ts'
import { stylesheet } from './html/stylesheet.ts'
import { unattributedPage } from './html/unattributed-page.ts'

/**
 * The HTML report of a run, as files by their path from the run folder. The same record and evidence give the same
 * bytes. Evidence that is missing or was changed is said to be so and is not shown.
 */
export function renderReport(record: ConformanceRecord, read: ReadEvidence): ReadonlyMap<string, string> {
  const pages: Page[] = [
    ...firstPages(record),
    ...record.requirements.map((result) => requirementPage(result, record)),
    ...record.examples.map((example) => examplePage(example, record, read)),
    ...unattributed(record, read),
  ]
  const files = pages.map((page): [string, string] => [page.path, framed(page, record)])
  return new Map([...files, [PAGES.stylesheet, stylesheet()]])
}

/** Of a prison side, its readiness is the report; a FHIR server has no prison beside it. */
function firstPages(record: ConformanceRecord): readonly Page[] {
  if (record.run.candidate.role === 'prison') return [nationalReadinessPage(record)]
  return [frontPage(record), ...(record.run.candidate.role === 'fhir' ? [] : [readinessPage(record)])]
}

function unattributed({ end, run }: ConformanceRecord, read: ReadEvidence): Page[] {
  const extents: readonly Extent[] = ['target', 'today']
  return extents.flatMap((extent) => {
    const refs = end[extent]?.unattributed ?? []
    return refs.length > 0 ? [unattributedPage(extent, refs, read, run.candidate.role)] : []
  })
}
