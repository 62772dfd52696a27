import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** A first-stage assessment as staff see it. */
export interface AssessmentSeen {
  /** What was written in it. */
  readonly note: string
  readonly complete: boolean
}

export type WorkState = 'open' | 'closed'

/** Work that somebody has to do for a person. */
export interface WorkSeen {
  readonly open: number
  readonly done: number
  readonly seen: string
}

export interface HealthcareFirstDays {
  /** @throws {NonConformance} when it is refused */
  completesAssessment(person: Person, role: Role): Promise<void>
  assessments(person: Person, role: Role): Promise<{ readonly found: readonly AssessmentSeen[]; readonly seen: string }>
  /** First-stage assessments that are to be done. */
  assessmentsDue(person: Person, role: Role): Promise<WorkSeen>
  traces(person: Person, role: Role): Promise<WorkSeen>
}

/** What the harness writes in an assessment, so that it is known again. */
export function assessmentNote({ given, family }: Person): string {
  return `First-stage assessment of ${given} ${family}`
}

/** The record shows exactly these people's complete assessments. */
export function expectAssessments(
  { found, seen }: { readonly found: readonly AssessmentSeen[]; readonly seen: string },
  of: readonly Person[],
): void {
  const line = ({ note, complete }: AssessmentSeen) => `${note} (${complete ? 'complete' : 'not complete'})`
  const wanted = of.map((person) => line({ note: assessmentNote(person), complete: true })).sort()
  const shown = found.map(line).sort()
  if (wanted.join('\n') === shown.join('\n')) return
  throw new NonConformance({
    expected: `these assessments on the record: ${wanted.join('; ') || 'none'}`,
    found: shown.join('; ') || 'none',
    seen,
    next: 'keep what staff wrote with the person whom they wrote it about.',
  })
}

/**
 * There is one such work item to do, or there is none left and one was done.
 *
 * @param what in words of the glossary, for example `trace`
 */
export function expectWork({ open, done, seen }: WorkSeen, state: WorkState, what: string): void {
  if (state === 'open' ? open === 1 : open === 0 && done > 0) return
  throw new NonConformance({
    expected: state === 'open' ? `one open ${what}` : `the ${what} to be closed, and kept`,
    found: `${open} open, ${done} closed`,
    seen,
    next: `keep one ${what} open for as long as it is needed, however many notices come, and close it when it is done.`,
  })
}
