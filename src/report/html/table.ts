import { type Content, html, type Markup } from './markup.ts'

export interface Column {
  readonly head: string
  /** Figures stand to the right. */
  readonly numeric?: boolean
}

export interface TableSettings {
  readonly caption: string
  readonly columns: readonly Column[]
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly Content[])[]
  /** Only for readers who cannot see that the heading above says it already. */
  readonly hideCaption?: boolean
  /** For long lists that are skimmed. */
  readonly dense?: boolean
}

/** A table that turns into a list of cards on a narrow screen, each value with its heading. */
export function table({ caption, columns, rows, hideCaption, dense }: TableSettings): Markup {
  const heads = columns.map(
    ({ head, numeric }) => html`<th role="columnheader" scope="col"${numeric && html` class="il-number"`}>${head}</th>`,
  )
  const body = rows.map(
    (
      cells,
    ) => html`<tr role="row" class="nhsuk-table__row">${cells.map((cell, index) => tableCell(cell, columns[index], index === 0))}</tr>
`,
  )
  return html`<table role="table" class="nhsuk-table il-table${dense && ' il-table--dense'}">
<caption class="nhsuk-table__caption${hideCaption && ' nhsuk-u-visually-hidden'}">${caption}</caption>
<thead role="rowgroup" class="nhsuk-table__head"><tr role="row">${heads}</tr></thead>
<tbody class="nhsuk-table__body">
${body}</tbody></table>`
}

function tableCell(content: Content, column: Column | undefined, isHead: boolean): Markup {
  const kind = column?.numeric ? 'nhsuk-table__cell il-number' : 'nhsuk-table__cell'
  const label = html`<span class="il-cell-head" aria-hidden="true">${column?.head} </span>`
  return isHead
    ? html`<th role="rowheader" scope="row" class="${kind}">${label}${content}</th>`
    : html`<td role="cell" class="${kind}">${label}${content}</td>`
}
