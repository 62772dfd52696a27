import type { ConformanceRecord } from '../../verdict/record.ts'
import type { Page } from './frame.ts'
import { areas } from './front/areas.ts'
import { cast } from './front/cast.ts'
import { coreGate } from './front/core-gate.ts'
import { documents } from './front/documents.ts'
import { failures } from './front/failures.ts'
import { limits } from './front/limits.ts'
import { meaning } from './front/meaning.ts'
import { provenance } from './front/provenance.ts'
import { requirementList } from './front/requirement-list.ts'
import { residue } from './front/residue.ts'
import { summary } from './front/summary.ts'
import { PAGES } from './links.ts'
import { html } from './markup.ts'
import { outcomeWords } from './words.ts'

/** The page an assessor opens first: the outcome, the core gate, and what failed and why, before anything else. */
export function frontPage(record: ConformanceRecord): Page {
  const sections = [
    summary,
    coreGate,
    failures,
    areas,
    requirementList,
    cast,
    limits,
    documents,
    residue,
    meaning,
    provenance,
  ]
  return {
    path: PAGES.front,
    title: `${outcomeWords(record)}: ${record.run.candidate.name}`,
    trail: [],
    body: html`${sections.map((section) => section(record))}
`,
  }
}
