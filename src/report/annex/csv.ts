import { limitWords, type SpecificationFacts } from './annex.ts'

const HEAD = [
  'requirement',
  'area',
  'level',
  'core',
  'stage',
  'text',
  'detail',
  'why',
  'follows from',
  'limits',
  'routes',
  'needs from the prison',
  'documents asked for',
  'verified by',
  'examples',
  'sources',
]

/** The requirements as a table for a spreadsheet (RFC 4180), one row each. */
export function annexCsv({ requirements, limits, examples }: SpecificationFacts): string {
  const rows = requirements.map((row) => [
    ...[row.id, row.area, row.level, row.core ? 'core' : '', row.stage, row.text, row.detail ?? '', row.why],
    row.followsFrom,
    limits
      .filter(({ id }) => row.limits.includes(id))
      .map(limitWords)
      .join('; '),
    ...[row.routes, row.needsFromPrison, row.evidence].map((list) => list.join('; ')),
    row.verifiedBy,
    examples
      .filter(({ requirement }) => requirement === row.id)
      .map(({ id, title }) => `${id} ${title}`)
      .join('; '),
    row.sources.map(({ cite, grade }) => `${cite} (${grade})`).join('; '),
  ])
  return [HEAD, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

/** A cell that begins like a formula is text to a spreadsheet only behind an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
