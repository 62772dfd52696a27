import type { ColumnName, Saying, Screens } from '../../domain/named-places.ts'
import type { Person } from '../../domain/people.ts'
import type { Locator } from '../browser.ts'
import { cellsIn } from './in-page.ts'

/** One row of a table or item of a list, by the names of columns that the candidate file gives. */
export type ShownRow = Readonly<Partial<Record<ColumnName, string>>>

/**
 * Every row of a table that is shown, or every item of a list whose terms stand beside what is said of them; none where
 * there is no such table or list.
 */
export async function rowsOf(shown: Locator, { columns }: Screens): Promise<readonly ShownRow[]> {
  if ((await shown.count()) === 0) return []
  const { heads, rows } = await shown.first().evaluate(cellsIn)
  if (heads.length === 0) return itemsOf(shown.first(), columns)
  return rows.map((cells) => rowFrom(heads, cells, columns))
}

async function itemsOf(list: Locator, columns: Screens['columns']): Promise<readonly ShownRow[]> {
  const rows: ShownRow[] = []
  for (const item of await list.getByRole('listitem').all()) {
    const terms = await item.getByRole('term').allInnerTexts()
    const said = await item.getByRole('definition').allInnerTexts()
    if (terms.length > 0 && terms.length === said.length) rows.push(rowFrom(terms, said, columns))
  }
  return rows
}

function rowFrom(heads: readonly string[], cells: readonly string[], columns: Screens['columns']): ShownRow {
  return Object.fromEntries(
    cells.flatMap((cell, at) => {
      const name = namedBy(plain(heads[at] ?? ''), columns)
      return name === undefined ? [] : [[name, plain(cell)]]
    }),
  )
}

function namedBy(head: string, columns: Screens['columns']): string | undefined {
  return Object.entries(columns).find(([, written]) => written.toLowerCase() === head.toLowerCase())?.[0]
}

/** Whether a row is about somebody: by prison number where the table has one, else by both names. */
export function isAbout(row: ShownRow, { prisonNumber, family, given }: Person): boolean {
  if (row['prison number'] !== undefined) return row['prison number'].includes(prisonNumber)
  const named = row.person?.toLowerCase() ?? ''
  return named.includes(family.toLowerCase()) && named.includes(given.toLowerCase())
}

/** Whether a text says something, perhaps with more around it; capitals do not matter. */
export function isSaid({ words }: Screens, saying: Saying, text = ''): boolean {
  return words[saying] !== undefined && text.toLowerCase().includes(words[saying].toLowerCase())
}

/** What the first of some sayings means that a text holds; nothing where it holds none. */
export function sayingIn<Meaning>(
  screens: Screens,
  meanings: readonly (readonly [Saying, Meaning])[],
  text: string | undefined,
): Meaning | undefined {
  return meanings.find(([saying]) => isSaid(screens, saying, text))?.[1]
}

/**
 * What is said at a place: the last cell of a row, and otherwise all of its text but what it begins by naming itself.
 *
 * @param name of the place as the candidate file has it
 * @returns nothing where there is no such place
 */
export async function valueAt(place: Locator, name: string): Promise<string | undefined> {
  if ((await place.count()) === 0) return undefined
  const cells = await place.first().getByRole('cell').allInnerTexts()
  const text = plain(cells.at(-1) ?? (await place.first().innerText()))
  const [label = ''] = name.split('*')
  const isLabelled = label.trim() !== '' && text.toLowerCase().startsWith(plain(label).toLowerCase())
  return cells.length === 0 && isLabelled ? text.slice(plain(label).length).replace(/^[\s:–-]+/, '') : text
}

/** Text as it is read: one space where there are several. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
