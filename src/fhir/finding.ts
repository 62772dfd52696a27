/** JSON as it was parsed: nothing is known of it yet. */
export type Json = Readonly<Record<string, unknown>>

/** A value as a finding shows it. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
