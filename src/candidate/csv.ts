/** A table as CSV (RFC 4180). A cell that begins like a formula gets an apostrophe, which `cellsIn` takes away. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(written).join(',')}\r\n`).join('')
}

function written(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const FORMULA = /^[=+\-@\t\r]/

/** The cells of a CSV text, with commas or, as some spreadsheets write them, semicolons; empty lines are left out. */
export function cellsIn(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/^\uFEFF/, '')
  const separator = /^[^\r\n,]*;/.test(plain) ? ';' : ','
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(/^'/.test(cell) && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.some((one) => one !== '')) rows.push(row)
    row = []
  }
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain.charAt(at)
    if (quoted && letter === '"' && plain.charAt(at + 1) === '"') {
      cell += letter
      at += 1
    } else if (letter === '"') quoted = !quoted
    else if (!quoted && letter === separator) endCell()
    else if (!quoted && letter === '\n') endRow()
    else if (quoted || letter !== '\r') cell += letter
  }
  endRow()
  return rows
}
