import type { ConformanceRecord, ExampleResult } from '../../../verdict/record.ts'
import { counted, durationWords, limitWords, secondsWords } from '../format.ts'
import { PAGES } from '../links.ts'
import { html, type Markup } from '../markup.ts'
import { outcomeTag } from '../tags.ts'
import { CAUSES } from '../words.ts'

/** One example: its steps, its outcome and why, its measured times, and the way to its exchanges. */
export function exampleSummary(example: ExampleResult, record: ConformanceRecord): Markup {
  const { id, title, extent, outcome, exchanges, durationMs } = example
  const page = `../${PAGES.example(extent, id)}`
  return html`<section class="il-example" id="${id}">
<h4>${outcomeTag(outcome, record)} <a href="${page}">${id}</a> ${title}</h4>
${reason(example)}
${stepList(example)}
${measurements(example, record)}
<p class="il-quiet">${durationWords(durationMs)}; <a href="${page}#exchanges">${counted(exchanges.length, 'exchange')}<span class="nhsuk-u-visually-hidden"> of ${id}</span></a></p>
</section>
`
}

/** Why an example did not pass, in its own words, in general, and who usually acts. */
export function reason({ because, cause, owner }: ExampleResult): Markup | undefined {
  if (!because && !cause) return undefined
  return html`<div class="il-because">${because && html`<p class="il-lines">${because}</p>`}
${cause && html`<p>${CAUSES[cause].means}. Usually put right by: ${CAUSES[cause].who}.${owner && html` The requirement that arranges it: ${owner}.`}</p>`}</div>`
}

const STEP_WORDS = {
  passed: 'done',
  failed: 'stopped here',
  skipped: 'not reached',
  undefined: 'not defined',
  ambiguous: 'defined twice',
  pending: 'not finished',
} as const

/** The steps as written, each with how far it got. */
export function stepList({ steps }: ExampleResult): Markup | undefined {
  if (steps.length === 0) return undefined
  const items = steps.map(
    ({ keyword, text, status }) =>
      html`<li class="il-step il-step--${status}"><span><strong>${keyword.trim()}</strong> ${text}</span> <span class="il-step__status">${STEP_WORDS[status]}</span></li>`,
  )
  return html`<ol class="il-steps">${items}</ol>`
}

/** Measured times against their limits. */
export function measurements({ measurements }: ExampleResult, { run }: ConformanceRecord): Markup | undefined {
  if (measurements.length === 0) return undefined
  const items = measurements.map(({ limit, seconds, looks }) => {
    const known = run.limits.find(({ id }) => id === limit)
    const against = known
      ? `${known.name}: ${secondsWords(seconds)} of ${limitWords(known)}`
      : `${limit}: ${secondsWords(seconds)}`
    return html`<li>${against} (${counted(looks, 'look')})</li>`
  })
  return html`<ul class="nhsuk-list il-measured" aria-label="Measured times">${items}</ul>`
}
