import { readFileSync } from 'node:fs'
import { html } from './markup.ts'
import { toneAsWav } from './tone.ts'
import type { Outcome, Show } from './visit.ts'

/** The explanation of registration in one language and form. */
export interface Explanation {
  /** As in its address: `cy-written`. */
  readonly name: string
  /** BCP 47. */
  readonly language: string
  readonly languageName: string
  readonly form: 'written' | 'easy-read' | 'large-print' | 'audio'
  readonly formName: string
  /** Of the wording that it is a version of. */
  readonly version: string
  readonly title: string
  readonly sentences: readonly string[]
}

const FILE = new URL('./explanations.json', import.meta.url)
const written: readonly Explanation[] = JSON.parse(readFileSync(FILE, 'utf8'))

/** What can be given to patients, by language and form. */
export const showExplanations: Show = async ({ policies }) => {
  const heads = ['Language', 'Form', 'Version', 'Open']
  return {
    title: 'For patients',
    body: html`<p>What registration with a practice means.</p>
<div class="table-scroll" tabindex="0" role="group" aria-label="Explanations, which may be wider than the page"><table class="nhsuk-table"><caption class="nhsuk-table__caption">Explanations of registration</caption>
<thead class="nhsuk-table__head"><tr>${heads.map((head) => html`<th class="nhsuk-table__header" scope="col">${head}</th>`)}</tr></thead>
<tbody class="nhsuk-table__body">${policies.explanations(written).map(
      (
        one,
      ) => html`<tr class="nhsuk-table__row"><td class="nhsuk-table__cell">${one.languageName}</td><td class="nhsuk-table__cell">${one.formName}</td><td class="nhsuk-table__cell">${one.version}</td>
<td class="nhsuk-table__cell"><a href="/pages/explanations/${one.name}">Open<span class="nhsuk-u-visually-hidden"> ${one.formName} in ${one.languageName}</span></a></td></tr>`,
    )}</tbody></table></div>`,
  }
}

/** One of them, as the patient gets it. */
export const showExplanation: Show = async ({ id, policies }): Promise<Outcome> => {
  const [name, ending] = id.split('.')
  const one = policies.explanations(written).find((each) => each.name === name)
  if (!one || !policies.isThere(one))
    return { title: 'Not found', status: 404, body: html`<p>There is no such explanation.</p>` }
  if (ending === 'wav') return new Response(toneAsWav(), { headers: { 'content-type': 'audio/wav' } })
  const sound = one.form === 'audio' && html`<audio controls src="/pages/explanations/${one.name}.wav"></audio>`
  return {
    title: `${one.formName} in ${one.languageName}`,
    body: html`<article lang="${one.language}" class="explanation explanation--${one.form}" aria-label="${one.title}"><h2 class="nhsuk-heading-m">${one.title}</h2>${sound}
${one.sentences.map((sentence) => html`<p>${sentence}</p>`)}</article><p>Version ${one.version}</p>`,
  }
}
