import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Establishment, Person } from './people.ts'
import type { Role } from './staff.ts'

/** How one appointment can differ between the two systems: the codes of the interface. */
export const DIFFERENCES = [
  'missing-in-prison',
  'missing-in-healthcare',
  'different-time',
  'different-place',
  'different-state',
] as const
export type DifferenceType = (typeof DIFFERENCES)[number]

/** One appointment that the two systems do not hold alike. */
export interface Difference {
  readonly type: string
  /** Name of the appointment. */
  readonly name: string
}

/** Calendar dates, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

export interface HealthcareReconciliation {
  /** Compares both systems' appointments of an establishment for a period. */
  reconciles(role: Role, establishment: Establishment, period: Period): Promise<void>
  /** What the last comparison listed about the person. */
  differences(person: Person): readonly Difference[]
}

/** @throws {HarnessFault} for a word that names no difference */
export function differenceFrom(word: string): DifferenceType {
  const found = DIFFERENCES.find((type) => type === word.replaceAll(' ', '-'))
  if (!found) throw new HarnessFault(`"${word}" is no difference. Write one of ${DIFFERENCES.join(', ')}.`)
  return found
}

/** Exactly these differences are listed. */
export function expectDifferences(listed: readonly Difference[], expected: readonly Difference[]): void {
  const lines = (differences: readonly Difference[]) => differences.map(({ type, name }) => `"${name}" ${type}`).sort()
  if (lines(listed).join('\n') === lines(expected).join('\n')) return
  throw new NonConformance({
    expected: `the reconciliation to list ${lines(expected).join('; ') || 'no difference'}`,
    found: lines(listed).join('; ') || 'no difference',
    next: 'compare every appointment of the period in both directions, and list each difference once.',
  })
}
