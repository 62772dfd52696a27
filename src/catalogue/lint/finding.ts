import type { Place } from '../rows.ts'

/** One thing that is wrong with the specification or its proof. */
export interface LintFinding {
  /** The rule that was broken, for example `rule-title`. */
  readonly rule: string
  readonly what: string
  readonly place: Place
  readonly fix: string
}

/** `rule: what - where - how to fix`. */
export function findingLine({ rule, what, place, fix }: LintFinding): string {
  return `${rule}: ${what} - ${place.file}:${place.line} - ${fix}`
}
