import type { ExchangeRef } from '../domain/exchange.ts'
import type { Residue } from './record.ts'

/**
 * What a run made at the candidate and did not take away again, by type and as the candidate named it. Only what the run
 * itself asked for is known; what the candidate made because of it, on the prison's notice or by its own rules, is not.
 *
 * @param exchanges in the order in which they were sent
 */
export function residueOf(exchanges: readonly ExchangeRef[]): readonly Residue[] {
  const left = new Map<string, Set<string>>()
  for (const { direction, party, method, status = 0, path, created } of exchanges) {
    if (direction !== 'outgoing' || party !== 'healthcare' || status < 200 || status > 299) continue
    if (method === 'DELETE') {
      const [type = '', id = ''] = named(path)
      left.get(type)?.delete(`${type}/${id}`)
    }
    for (const one of created?.split(' ') ?? []) {
      const [type = '', id = ''] = named(one)
      left.set(type, (left.get(type) ?? new Set()).add(`${type}/${id}`))
    }
  }
  return [...left]
    .map(([type, entries]) => ({ type, entries: [...entries].sort() }))
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => a.type.localeCompare(b.type))
}

/** One line for a reader; nothing where nothing was left. */
export function residueWords(residue: readonly Residue[]): readonly string[] {
  if (residue.length === 0) return []
  const each = residue.map(({ type, entries }) => `${entries.length} ${type}`).join(', ')
  return [`Left at the candidate by this run: ${each}. Each is named in the report and under "residue" in record.json.`]
}

/** Type and id of a resource, from its address or path with or without a version. */
function named(path: string): readonly string[] {
  const parts = (path.split(/[?#]/, 1)[0] ?? '').replace(/\/_history\/[^/]*$/, '').split('/')
  return parts.slice(-2)
}
