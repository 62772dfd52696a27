import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** A coded problem of a record: a SNOMED CT code and its words. */
export interface Problem {
  readonly code: string
  readonly words: string
}

/** The list of a person's self-harm history. */
export interface SelfHarmHistory {
  /** Codes of the coded entries. */
  readonly coded: readonly string[]
  /** Ids of the notes that are listed and marked as finds in free text. */
  readonly finds: readonly string[]
  /** Ids of notes that are listed without that mark. */
  readonly unmarked: readonly string[]
  /** What the list says of itself. */
  readonly warning: string
  readonly seen: string
}

export interface HealthcareSelfHarmHistory {
  recordsProblems(person: Person, problems: readonly Problem[]): Promise<void>
  /** Writes notes that say nothing of self-harm. */
  recordsOrdinaryNotes(person: Person, count: number): Promise<void>
  recordsNotes(person: Person, notes: readonly string[]): Promise<void>
  /** Opens the list in one action from the summary. */
  selfHarmHistory(person: Person, role: Role): Promise<SelfHarmHistory>
  /** How many of the notes recorded by `recordsNotes` the list holds. */
  notesFound(person: Person, history: SelfHarmHistory): { readonly found: number; readonly written: number }
}

/** The coded entries are exactly these. */
export function expectCodedHistory({ coded, seen }: SelfHarmHistory, codes: readonly string[]): void {
  const found = [...coded].sort().join(', ')
  const wanted = [...codes].sort().join(', ')
  if (found === wanted) return
  throw new NonConformance({
    expected: `the self-harm history to hold the coded entries ${wanted}`,
    found: found || 'none',
    seen,
    next: 'list every problem and alert that is coded as self-harm, and no other.',
  })
}

/**
 * Free text is looked into, finds are marked, their number is told, and the list owns up to what it cannot promise.
 *
 * @param found how many of the notes that tell of self-harm are listed; how many there are to be is not laid down
 */
export function expectHonestFinds({ finds, unmarked, warning, seen }: SelfHarmHistory, found: number): void {
  if (found === 0)
    throw new NonConformance({
      expected: 'some of the notes that tell of self-harm to be listed',
      found: 'none of them',
      seen,
      next: 'search the notes by words too, not the codes alone.',
    })
  const isCounted = new RegExp(`\\b${finds.length}\\b`).test(warning)
  if (unmarked.length === 0 && isCounted && /\b(may|might|could)\b/i.test(warning)) return
  throw new NonConformance({
    expected: `each find in free text to be marked, and a warning that counts them (${finds.length}) and says that there may be more`,
    found: `${unmarked.length} not marked; the warning ${warning === '' ? 'is missing' : `"${warning}"`}`,
    seen,
    next: 'mark what was found by words, say how many, and say that there may be more.',
  })
}
