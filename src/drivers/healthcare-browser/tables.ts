import type { ColumnName, Screens } from '../../domain/named-places.ts'
import type { Locator } from '../browser.ts'

/** One row of a table, by the columns that the candidate file names. */
export type ShownRow = Readonly<Partial<Record<ColumnName, string>>>

/** Every row of a table that is shown; none where there is no such table. */
export async function rowsOf(table: Locator, { columns }: Screens): Promise<readonly ShownRow[]> {
  if ((await table.count()) === 0) return []
  const heads = (await table.first().getByRole('columnheader').allInnerTexts()).map(plain)
  const names = heads.map((head) => namesUnder(head, columns))
  const rows: ShownRow[] = []
  for (const row of await table.first().getByRole('row').all()) {
    const cells = await row.locator('[role=cell],[role=gridcell],[role=rowheader],td,tbody th').allInnerTexts()
    if (cells.length === 0) continue
    rows.push(Object.fromEntries(cells.flatMap((cell, at) => (names[at] ? [[names[at], plain(cell)]] : []))))
  }
  return rows
}

function namesUnder(head: string, columns: Screens['columns']): string | undefined {
  return Object.entries(columns).find(([, written]) => written.toLowerCase() === head.toLowerCase())?.[0]
}

/** The value that stands in a row beside its name; nothing where there is no such row. */
export async function valueIn(row: Locator): Promise<string | undefined> {
  if ((await row.count()) === 0) return undefined
  const cells = await row.first().getByRole('cell').allInnerTexts()
  return plain(cells.at(-1) ?? '')
}

/** Text as it is read: one space where there are several. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
