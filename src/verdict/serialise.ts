import type { ConformanceRecord } from './record.ts'

/** The record as bytes that depend on nothing but its content: keys sorted, two spaces, a newline at the end. */
export function serialise(record: ConformanceRecord): string {
  return `${JSON.stringify(sorted(record), null, 2)}\n`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
