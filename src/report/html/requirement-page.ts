import type { ConformanceRecord, RequirementResult } from '../../verdict/record.ts'
import type { Page } from './frame.ts'
import { PAGES } from './links.ts'
import { html } from './markup.ts'
import { asked } from './requirement/asked.ts'
import { follows } from './requirement/follows.ts'
import { seen } from './requirement/seen.ts'
import { verdictTag, verdictWords } from './tags.ts'
import { areaWords } from './words.ts'

/** One requirement: what was asked, what was seen, what follows. */
export function requirementPage(result: RequirementResult, record: ConformanceRecord): Page {
  const { id, area } = result.requirement
  return {
    path: PAGES.requirement(id),
    title: `${id} ${verdictWords(result.verdict, record)}`,
    trail: [{ words: 'Report', path: PAGES.front }],
    body: html`<h1 class="nhsuk-heading-xl il-title"><span class="nhsuk-caption-l">${areaWords(area)}</span> ${id} ${verdictTag(result.verdict, record)}</h1>
${asked(result.requirement, record)}
${seen(result, record)}
${follows(result, record)}
`,
  }
}
