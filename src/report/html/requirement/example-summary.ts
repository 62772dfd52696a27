import type { ConformanceRecord, ExampleResult } from '../../../verdict/record.ts'
import { counted, durationWords, limitWords, secondsWords } from '../format.ts'
import { PAGES } from '../links.ts'
import { type Content, html, type Markup } from '../markup.ts'
import { outcomeTag } from '../tags.ts'
import { CAUSES, capitalised } from '../words.ts'
import { during } from './during.ts'

/** One example: its steps, its outcome and why, its measured times, and the way to its exchanges. */
export function exampleSummary(example: ExampleResult, record: ConformanceRecord): Markup {
  const { id, title, extent, outcome, exchanges, answers = [], durationMs } = example
  const page = `../${PAGES.example(extent, id)}`
  return html`<section class="il-example" id="${id}">
<h4>${outcomeTag(outcome, record)} <a href="${page}">${id}</a> ${capitalised(title)}</h4>
${reason(example, page)}
${stepList(example, page)}
${measurements(example, record)}
<p class="il-quiet">${durationWords(durationMs)}; <a href="${page}#exchanges">${counted(exchanges.length, 'exchange')}<span class="nhsuk-u-visually-hidden"> of ${id}</span></a>${answers.length > 0 && html`; <a href="${page}#answers">${counted(answers.length, 'answer')} of people<span class="nhsuk-u-visually-hidden"> about ${id}</span></a>`}</p>
</section>
`
}

/**
 * Why an example did not pass, in its own words, in general, and who usually acts.
 *
 * @param page where its exchanges are; empty on that page itself
 */
export function reason({ because, cause, owner, exchanges }: ExampleResult, page: string): Markup | undefined {
  if (!because && !cause) return undefined
  const numbers = new Set(exchanges.map(({ number }) => number))
  return html`<div class="il-because">${because && html`<p class="il-lines">${withExchangeLinks(because, numbers, page)}</p>`}
${cause && html`<p>${CAUSES[cause].means}. Usually put right by: ${CAUSES[cause].who}.${owner && html` The requirement that arranges it: ${owner}.`}</p>`}</div>`
}

/** The text with each "exchange 7" that is there to see made a link to it. */
function withExchangeLinks(text: string, numbers: ReadonlySet<number>, page: string): readonly Content[] {
  return text.split(/\b(exchange \d+)\b/).map((part) => {
    const number = Number(/^exchange (\d+)$/.exec(part)?.[1] ?? Number.NaN)
    return numbers.has(number) ? html`<a href="${page}#exchange-${number}">${part}</a>` : part
  })
}

const STEP_WORDS = {
  passed: 'done',
  failed: 'stopped here',
  skipped: 'not reached',
  undefined: 'not defined',
  ambiguous: 'defined twice',
  pending: 'not finished',
} as const

/**
 * The steps as written, each with how far it got and the exchanges that were recorded during it.
 *
 * @param page where the exchanges are; empty on that page itself
 */
export function stepList({ steps, exchanges: all }: ExampleResult, page: string): Markup | undefined {
  if (steps.length === 0) return undefined
  const items = steps.map(
    ({ keyword, text, table, status, exchanges = [] }) =>
      html`<li class="il-step il-step--${status}"><span><strong>${keyword.trim()}</strong> ${text}</span> <span class="il-step__status">${STEP_WORDS[status]}${exchanges.length > 0 && html`; ${during(exchanges, all, page)}`}</span>${table && stepTable(table)}</li>`,
  )
  return html`<ol class="il-steps">${items}</ol>`
}

/** The table under a step: headings, then rows, each cell with its heading for narrow screens. */
function stepTable([headings = [], ...rows]: readonly (readonly string[])[]): Markup {
  const head = headings.map((heading) => html`<th scope="col">${heading}</th>`)
  const lines = rows.map(
    (cells) =>
      html`<tr>${cells.map((cell, index) => html`<td><span class="il-cell-head">${headings[index]} </span>${cell}</td>`)}</tr>`,
  )
  return html`<table class="il-step__table"><thead><tr>${head}</tr></thead><tbody>${lines}</tbody></table>`
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
