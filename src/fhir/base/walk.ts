import type { FhirFinding } from '../../domain/fhir-seen.ts'
import { type Json, shown } from '../finding.ts'

/** What is known while one resource is walked through. */
export interface Walk {
  readonly found: FhirFinding[]
  /** Names and indexes on the way to the value that is looked at. */
  readonly at: (string | number)[]
  /** The resource that contained ones belong to. */
  readonly container: Json
  /** Values with constraints, looked at once the shape of the whole resource is known to be right. */
  readonly constrained: { readonly owner: string; readonly value: Json; readonly path: string }[]
}

/** A rule that is broken where the walk is. */
export interface Breach {
  readonly rule: string
  readonly value?: unknown
  readonly expected: string
  readonly clause: string
  /** An error where absent. */
  readonly severity?: FhirFinding['severity']
}

export function tell(walk: Pick<Walk, 'found' | 'at'>, breach: Breach): void {
  const { rule, severity = 'error', value, expected, clause } = breach
  const seen = value === undefined ? {} : { value: shown(value) }
  walk.found.push({ rule, severity, path: pathOf(walk), ...seen, expected, clause })
}

/** As `tell`, for something below where the walk is. */
export function tellBelow(walk: Pick<Walk, 'found' | 'at'>, below: string | number, breach: Breach): void {
  walk.at.push(below)
  tell(walk, breach)
  walk.at.pop()
}

export function pathOf({ at }: Pick<Walk, 'at'>): string {
  return at.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('')
}
