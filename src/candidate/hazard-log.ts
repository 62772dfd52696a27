import type { HazardLogFacts } from '../domain/run-facts.ts'

const COLUMNS = ['hazard', 'control', 'evidence'] as const

/**
 * The controls of a hazard log, with what each cites. The log is a CSV with at least the columns hazard, control and
 * evidence; what a control cites is separated by semicolons. Lines that begin with # are for readers.
 */
export function hazardLogIn(content: string): HazardLogFacts {
  const lines = content.replace(/^\ufeff/, '').split(/\r?\n/)
  const bare = lines.map((line) => (line.startsWith('#') ? '' : line)).join('\n')
  const records = recordsIn(bare).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const head = records[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? []
  const missing = COLUMNS.filter((column) => !head.includes(column))
  if (missing.length > 0) return { controls: [], problem: `it has no column ${missing.join(', ')}` }
  const cell = (cells: readonly string[], column: (typeof COLUMNS)[number]) => cells[head.indexOf(column)]?.trim() ?? ''
  const controls = records.slice(1).map(({ line, cells }) => ({
    line,
    hazard: cell(cells, 'hazard'),
    control: cell(cells, 'control'),
    cites: cell(cells, 'evidence')
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  }))
  return controls.length === 0 ? { controls, problem: 'it holds no control' } : { controls }
}

interface CsvRecord {
  /** Where it begins in the file, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Quoted cells may hold commas, line ends and doubled quotes. Source: RFC 4180. */
function recordsIn(csv: string): readonly CsvRecord[] {
  const records: CsvRecord[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let [line, begun] = [1, 1]
  const endCell = () => {
    cells.push(cell)
    cell = ''
  }
  const endRecord = () => {
    endCell()
    records.push({ line: begun, cells })
    cells = []
    begun = line
  }
  for (let at = 0; at < csv.length; at += 1) {
    const character = csv.charAt(at)
    if (character === '\n') line += 1
    if (quoted && character === '"' && csv.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (character === '"' && (quoted || cell.trim() === '')) quoted = !quoted
    else if (quoted) cell += character
    else if (character === ',') endCell()
    else if (character === '\n') endRecord()
    else cell += character
  }
  endRecord()
  return records
}
