import type { ConformanceRecord, ExampleResult } from '../../verdict/record.ts'
import { answers } from './answers.ts'
import { exchangeList } from './exchange/list.ts'
import { people } from './exchange/people.ts'
import type { ReadEvidence } from './exchange/read.ts'
import type { Page } from './frame.ts'
import { PAGES } from './links.ts'
import { html } from './markup.ts'
import { measurements, reason, stepList } from './requirement/example-summary.ts'
import { sights } from './sights.ts'
import { exampleWords, outcomeTag } from './tags.ts'
import { howSeen } from './ways.ts'
import { capitalised, extentWords } from './words.ts'

/** One example with everything that crossed the wire for it. */
export function examplePage(example: ExampleResult, record: ConformanceRecord, read: ReadEvidence): Page {
  const { id, title, extent, outcome, requirement, where } = example
  const row = record.requirements.find((one) => one.requirement.id === requirement)
  return {
    path: PAGES.example(extent, id),
    pictures: example.sights !== undefined,
    title: `${id} ${exampleWords(outcome, record)}, ${extentWords(extent, record.run.candidate.role)}`,
    trail: [
      { words: 'Report', path: PAGES.front },
      ...(row ? [{ words: requirement, path: PAGES.requirement(requirement) }] : []),
    ],
    body: html`<h1 class="nhsuk-heading-l il-title"><span class="nhsuk-caption-m">${id}, ${extentWords(extent, record.run.candidate.role)}</span> ${capitalised(title)} ${outcomeTag(outcome, record)}</h1>
${row && html`<p>An example of <a href="../../${PAGES.requirement(requirement)}">${requirement}</a>: ${row.requirement.text}.</p>`}
${howSeen(example, record)}
${reason(example, '')}
${stepList(example, '')}
${measurements(example, record)}
${answers(example)}${sights(example)}${people(example, record)}
${where && html`<p class="il-quiet">Written in <code class="il-break">${where}</code></p>`}
<h2 id="exchanges">Exchanges</h2>
${example.exchanges.length === 0 ? html`<p>Nothing crossed the wire for this example.</p>` : exchangeList(example.exchanges, read)}
`,
  }
}
