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
  const known = new Set(requirements.map(({ requirement }) => requirement.id))
  const used = run.evidence.filter(({ requirement }) => known.has(requirement))
  const unused = run.evidence.filter(({ requirement }) => !known.has(requirement))
  const answered = whoAnswered(record)
  const deviations = waivers(record)
  if (run.evidence.length === 0 && !answered && !deviations) return html``
  return html`
<h2 id="documents">Judged by people</h2>
<p>These parts of requirements cannot be decided by a machine. The names are those of the people who decided.</p>
${used.length > 0 && documentTable(used, known)}${unused.length > 0 && html`<h3>Not used in this run</h3><p>These documents are about requirements that this run did not ask. Nothing in this report rests on them.</p>${documentTable(unused, known, 'Documents that were not used')}`}${answered}${deviations}`
}

/** Deviations that the buyer accepts, in force and stale; nothing where none was handed in. */
function waivers({ run: { waivers }, requirements }: ConformanceRecord): Markup | undefined {
  if (!waivers) return undefined
  const held = new Map(requirements.map((one) => [one.requirement.id, one.waiver]))
  return html`<h3>Accepted deviations</h3>
<p>The buyer accepts these for a time, for version ${waivers.version} and release ${waivers.release}. Nothing is met because of it.</p>
${table({
  caption: 'Accepted deviations',
  hideCaption: true,
  columns: [{ head: 'Requirement' }, { head: 'By whom' }, { head: 'Until' }, { head: 'Reason' }, { head: 'Now' }],
  rows: waivers.waived.map(({ requirement, by, role, on, until, because }) => [
    held.has(requirement) ? html`<a href="${PAGES.requirement(requirement)}">${requirement}</a>` : requirement,
    `${by}, ${role}, ${dateWords(on)}`,
    dateWords(until),
    because,
    held.get(requirement) ? 'In force' : 'Stale: it covers nothing',
  ]),
})}`
}

/**
 * Documents with what was decided, by whom, when and why. The run folder holds none of them: the digest says which file
 * was judged.
 *
 * @param linked requirements that have a page to link to from the front page
 */
export function documentTable(
  evidence: readonly EvidenceFacts[],
  linked: ReadonlySet<string> = new Set(),
  caption = 'Documents and decisions by people',
): Markup {
  return table({
    caption,
    hideCaption: true,
    columns: [
      { head: 'Document' },
      { head: 'Requirement' },
      { head: 'Decision' },
      { head: 'By whom' },
      { head: 'Reason' },
    ],
    rows: evidence.map((one) => [
      html`${one.title}${one.specimen && html` <strong class="nhsuk-tag nhsuk-tag--orange">Specimen</strong>`}<br><span class="il-quiet il-break">${one.file}</span>${one.digest && html`<br><span class="il-quiet">SHA-256 <code class="il-digest">${one.digest}</code></span>`}`,
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
