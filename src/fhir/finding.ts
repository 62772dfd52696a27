/** JSON as it was parsed: nothing is known of it yet. */
export type Json = Readonly<Record<string, unknown>>

/** Something in a resource that the standard does not allow. */
export interface FhirFinding {
  /** For example `r4-required`, or the standard's own key where it has one: `app-3`, `ref-1`. */
  readonly rule: string
  /** `error`: not conformant. `warning`: what has to be followed unless there is a reason. */
  readonly severity: 'error' | 'warning'
  /** For example `Patient.name[0].family`; a resource in another is reached through its element. */
  readonly path: string
  /** What was there, as JSON of at most 80 characters; absent where something is missing. */
  readonly value?: string
  /** What would have been right. */
  readonly expected: string
  /** Address of the part of the standard that says so. */
  readonly clause: string
}

/** A value as a finding shows it. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
