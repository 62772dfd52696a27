import { InputProblem } from '../domain/input-problem.ts'
import { cellsIn, csvOf } from './csv.ts'
import type { WrittenPerson } from './file.ts'

/** The columns of a list of people, as `interlock people` writes it and a candidate file may name it. */
const COLUMNS = [
  'plays',
  'given',
  'family',
  'birth-date',
  'gender',
  'prison-number',
  'nhs-number',
  'local-id',
  'for',
  'used',
] as const

/** A line of a list of people. */
export interface ListedPerson extends Omit<WrittenPerson, 'name'> {
  /** Whom of the cast they can stand for; anybody of their gender where absent. */
  readonly plays?: string
  /** The one example that they were made for, with its extent: `target/RISK-01.2`. */
  readonly for?: string
  /** The example in which they were used up. */
  readonly used?: string
}

/** A list of people as a table for a spreadsheet (RFC 4180). */
export function peopleCsv(people: readonly ListedPerson[]): string {
  return csvOf([COLUMNS, ...people.map((person) => COLUMNS.map((column) => person[column] ?? ''))])
}

/**
 * Reads a list of people.
 *
 * @param file as messages show it
 * @throws {InputProblem} for a table with other columns, or with lines that say too little; it repeats no number
 */
export function peopleIn(text: string, file: string): readonly ListedPerson[] {
  const [head = [], ...rows] = cellsIn(text)
  const missing = COLUMNS.filter((column) => !head.includes(column))
  if (missing.length > 0)
    throw new InputProblem([
      `${file}:1: the columns ${missing.join(', ')} are missing. Write them with "interlock people".`,
    ])
  const problems: string[] = []
  const people = rows.map((cells, index) => {
    const of = (column: (typeof COLUMNS)[number]) => cells[head.indexOf(column)]?.trim() ?? ''
    const wrong = (column: string, expected: string) =>
      problems.push(`${file}:${index + 2}: expected ${expected} in "${column}".`)
    if (!/^\d{4}-\d\d-\d\d$/.test(of('birth-date'))) wrong('birth-date', 'a date such as 1980-03-02')
    if (!/^[A-Z]\d{4}[A-Z]{2}$/.test(of('prison-number'))) wrong('prison-number', 'a prison number such as A1234AA')
    if (!/^(male|female)$/.test(of('gender'))) wrong('gender', '"male" or "female"')
    for (const column of ['given', 'family'] as const) if (of(column) === '') wrong(column, 'a name')
    return listed(of)
  })
  if (problems.length > 0) throw new InputProblem(problems)
  return people
}

function listed(of: (column: (typeof COLUMNS)[number]) => string): ListedPerson {
  const optional = (['plays', 'local-id', 'for', 'used'] as const).filter((column) => of(column) !== '')
  return {
    given: of('given'),
    family: of('family'),
    'birth-date': of('birth-date'),
    gender: of('gender') === 'female' ? 'female' : 'male',
    'prison-number': of('prison-number'),
    'nhs-number': of('nhs-number'),
    ...Object.fromEntries(optional.map((column) => [column, of(column)])),
  }
}
