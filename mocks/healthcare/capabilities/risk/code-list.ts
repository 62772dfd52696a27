import list from './code-list.json' with { type: 'json' }

/** What the list of alert codes that this record was built with says of a code. */
export type CodeStanding = 'in-use' | 'retired' | 'unknown'

const IN_USE: ReadonlySet<string> = new Set(list.inUse)
const RETIRED: ReadonlySet<string> = new Set(list.retired)

/** Whether a code is one that the prison's published list has in use. Source: the prison's reference data. */
export function standingOf(code: string): CodeStanding {
  if (IN_USE.has(code)) return 'in-use'
  return RETIRED.has(code) ? 'retired' : 'unknown'
}
