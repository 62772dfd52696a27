import { type Content, html, type Markup } from './markup.ts'

/** A table that can be scrolled where it is wider than the page, also by keyboard. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Content[])[],
  { isCaptionShown = false }: { readonly isCaptionShown?: boolean } = {},
): Markup {
  const captionClass = `nhsuk-table__caption${isCaptionShown ? '' : ' nhsuk-u-visually-hidden'}`
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label="${caption}, which may be wider than the page"><table class="nhsuk-table"><caption class="${captionClass}">${caption}</caption>
<thead class="nhsuk-table__head"><tr>${heads.map((head) => html`<th class="nhsuk-table__header" scope="col">${head}</th>`)}</tr></thead>
<tbody class="nhsuk-table__body">${rows.map((cells) => html`<tr class="nhsuk-table__row">${cells.map((cell) => html`<td class="nhsuk-table__cell">${cell}</td>`)}</tr>`)}</tbody></table></div>`
}
