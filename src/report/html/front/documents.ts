import type { EvidenceFacts } from '../../../domain/run-facts.ts'
import type { ConformanceRecord } from '../../../verdict/record.ts'
import { whoAnswered } from '../answers.ts'
import { dateWords } from '../format.ts'
import { PAGES } from '../links.ts'
import { html, type Markup } from '../markup.ts'
import { table } from '../table.ts'

/** What people judged: no machine decided any of this. */
export function documents(record: ConformanceRecord): Markup {
  const { run, requirements } = record
  const answered = whoAnswered(record)
  if (run.evidence.length === 0 && !answered) return html``
  return html`
<h2 id="documents">Judged by people</h2>
<p>These parts of requirements cannot be decided by a machine. The names are those of the people who decided.</p>
${run.evidence.length > 0 && documentTable(run.evidence, new Set(requirements.map(({ requirement }) => requirement.id)))}
${answered}`
}

/**
 * Documents with what was decided, by whom, when and why.
 *
 * @param linked requirements that have a page to link to from the front page
 */
export function documentTable(evidence: readonly EvidenceFacts[], linked: ReadonlySet<string> = new Set()): Markup {
  return table({
    caption: 'Documents and decisions by people',
    hideCaption: true,
    columns: [
      { head: 'Document' },
      { head: 'Requirement' },
      { head: 'Decision' },
      { head: 'By whom' },
      { head: 'Reason' },
    ],
    rows: evidence.map((one) => [
      html`${one.title}${one.specimen && html` <strong class="nhsuk-tag nhsuk-tag--orange">Specimen</strong>`}<br><span class="il-quiet il-break">${one.file}</span>`,
      linked.has(one.requirement)
        ? html`<a href="${PAGES.requirement(one.requirement)}">${one.requirement}</a>`
        : one.requirement,
      decisionWords(one),
      one.decision ? `${one.decision.by}, ${one.decision.role}, ${dateWords(one.decision.on)}` : 'Nobody yet',
      one.decision?.reason ?? '',
    ]),
  })
}

function decisionWords({ digest, decision }: EvidenceFacts): string {
  if (digest === undefined) return 'The file is missing'
  if (!decision) return 'Not decided'
  if (decision.digest !== digest) return 'Changed since it was judged'
  return decision.accepted ? 'Accepted by a person' : 'Rejected by a person'
}
