import { type Content, html, type Markup } from './markup.ts'

/** What is known of something, one fact a row; facts without a value are left out. */
export function factsTable(caption: string, facts: readonly (readonly [string, Content])[]): Markup {
  const told = facts.filter(([, value]) => value !== undefined && value !== '' && value !== false)
  return html`<table class="nhsuk-table facts">
<caption class="nhsuk-table__caption nhsuk-u-visually-hidden">${caption}</caption>
<tbody class="nhsuk-table__body">${told.map(([name, value]) => html`<tr class="nhsuk-table__row"><th class="nhsuk-table__header" scope="row">${name}</th><td class="nhsuk-table__cell">${value}</td></tr>`)}</tbody>
</table>`
}
